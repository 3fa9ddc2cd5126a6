/**
 * The field language of the schema. One table of fields serves three readers: Contentlayer (which types and
 * compiles), the editors' check (which explains what is wrong) and docs/editors.md (which tells what a field is for).
 */

export type DocumentName = 'story' | 'letter' | 'section' | 'topic' | 'desk' | 'house' | 'bag' | 'object' | 'shopping'

type Common = { readonly description: string; readonly required?: boolean }

/** Kinds that hold one text or one number of a certain form; checks/values.ts says which. */
export type TextKind = 'text' | 'id' | 'url' | 'moment' | 'noted' | 'currency' | 'colour' | 'focus'
export type NumberKind = 'number' | 'count' | 'millimetres' | 'year'

export type SchemaField = Common &
  (
    | { readonly kind: TextKind }
    | { readonly kind: NumberKind }
    | { readonly kind: 'day' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'reference'; readonly to: DocumentName }
    | { readonly kind: 'references'; readonly to: DocumentName }
    | { readonly kind: 'texts' }
    | { readonly kind: 'slugs' }
    | { readonly kind: 'group'; readonly name: string; readonly fields: SchemaFields }
    | { readonly kind: 'groups'; readonly name: string; readonly fields: SchemaFields }
  )

export type SchemaFields = Readonly<Record<string, SchemaField>>

export type DocumentDefinition = {
  /** The name of the TypeScript type that Contentlayer generates. */
  readonly typeName: string
  /** Where its files live below content/. */
  readonly folder: string
  readonly body: 'mdx' | 'none'
  readonly description: string
  readonly fields: SchemaFields
}
