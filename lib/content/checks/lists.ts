/** Lists as an editor may have written them. A wrong entry is left out here; the check of the fields tells of it. */

export type Group = Readonly<Record<string, unknown>>

/** The texts of a list, or none when it is missing. */
export function listTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

/** The groups of a list, or none when it is missing. */
export function listGroups(value: unknown): readonly Group[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry !== null) : []
}
