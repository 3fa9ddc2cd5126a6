/** Hands the schema to Contentlayer. Every policy is `fail`: its defaults drop a broken story and carry on. */
import { defineDocumentType, defineNestedType, type FieldDefs, makeSource } from 'contentlayer/source-files'
import { writeIndex } from './lib/content/index/write.ts'
import './lib/content/plain-reading.ts'
import { remarkPlugins } from './lib/content/remark.ts'
import { documents } from './lib/content/schema/documents.ts'
import type { DocumentDefinition, SchemaField, SchemaFields } from './lib/content/schema/fields.ts'

const nested = new Map<SchemaFields, ReturnType<typeof defineNestedType>>()

/** The nested type of a group; one for each table of fields, however many documents use it. */
function nestedType(name: string, fields: SchemaFields) {
  const known = nested.get(fields)
  if (known) return known
  const made = defineNestedType(() => ({ name, fields: toContentlayer(fields) }))
  nested.set(fields, made)
  return made
}

function toField(field: SchemaField) {
  const common = { required: field.required ?? false, description: field.description }
  switch (field.kind) {
    case 'text':
    case 'id':
    case 'url':
    case 'moment':
    case 'noted':
    case 'currency':
    case 'colour':
    case 'focus':
    case 'reference':
      return { type: 'string' as const, ...common }
    case 'number':
    case 'count':
    case 'millimetres':
    case 'year':
      return { type: 'number' as const, ...common }
    case 'day':
      return { type: 'date' as const, ...common }
    case 'choice':
      return { type: 'enum' as const, options: [...field.options], ...common }
    case 'texts':
    case 'slugs':
    case 'references':
      return { type: 'list' as const, of: { type: 'string' as const }, ...common }
    case 'group':
      return { type: 'nested' as const, of: nestedType(field.name, field.fields), ...common }
    case 'groups':
      return { type: 'list' as const, of: nestedType(field.name, field.fields), ...common }
  }
}

function toContentlayer(fields: SchemaFields): FieldDefs {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toField(field)]))
}

const toDocumentType = (definition: DocumentDefinition) =>
  defineDocumentType(() => ({
    name: definition.typeName,
    description: definition.description,
    filePathPattern: definition.body === 'mdx' ? `${definition.folder}/*/index{,.*}.mdx` : `${definition.folder}/*.yaml`,
    contentType: definition.body === 'mdx' ? 'mdx' : 'data',
    fields: toContentlayer(definition.fields),
  }))

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['**/README.md'],
  documentTypes: Object.values(documents).map(toDocumentType),
  // The front matter has been read already, by one parser; mdx-bundler would read it again with another one (YAML 1.1).
  mdx: { remarkPlugins, grayMatterOptions: (options) => ({ ...options, engines: { yaml: () => ({}) } }) },
  disableImportAliasWarning: true,
  onUnknownDocuments: 'fail',
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onSuccess: async () => writeIndex(),
})
