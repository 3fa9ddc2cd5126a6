/** A query in the form that Next gives it: a name that stands in it twice has a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a name has in a query, and the first of it where it was given more than once. */
export const oneOf = (query: Query, name: string): string | undefined => [query[name]].flat()[0]
