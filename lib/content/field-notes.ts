/** The door to what the schema says of its fields, for the page that documents the open data. */
import { documents } from './schema/documents.ts'

export type FieldNote = { readonly name: string; readonly description: string; readonly required: boolean }

/** The fields of a bag or an object in the order of the schema, each with its sentence. */
export function listFieldNotes(of: 'bag' | 'object'): readonly FieldNote[] {
  return Object.entries(documents[of].fields).map(([name, { description, required }]) => ({
    name,
    description,
    required: required ?? false,
  }))
}
