/**
 * The field language of the schema. One table of fields serves three readers: Contentlayer (which types and
 * compiles), the editors' check (which explains what is wrong) and docs/editors.md (which tells what a field is for).
 */

export type DocumentName = 'story' | 'section' | 'topic' | 'desk' | 'house' | 'bag' | 'object' | 'shopping'

type Common = { readonly tell: string; readonly required?: boolean }

export type Field = Common &
  (
    | { readonly kind: 'text' }
    | { readonly kind: 'number' }
    | { readonly kind: 'day' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'reference'; readonly to: DocumentName }
    | { readonly kind: 'references'; readonly to: DocumentName }
    | { readonly kind: 'texts' }
    | { readonly kind: 'group'; readonly name: string; readonly fields: Fields }
    | { readonly kind: 'groups'; readonly name: string; readonly fields: Fields }
  )

export type Fields = Readonly<Record<string, Field>>

export type DocumentDefinition = {
  /** The name of the TypeScript type that Contentlayer generates. */
  readonly typeName: string
  /** Where its files live below content/. */
  readonly folder: string
  readonly body: 'mdx' | 'none'
  readonly tell: string
  readonly fields: Fields
}
