/** Reads the environment by the table of variables. */
import { z } from 'zod'
import { type Variable, variables } from './variables.ts'

type Name = keyof typeof variables
type Values = { readonly [N in Name]: z.output<(typeof variables)[N]['schema']> }
export type Environment = { readonly values: Values } | { readonly problems: readonly string[] }

const names = Object.keys(variables) as Name[]
const schema = z.object(Object.fromEntries(names.map((name) => [name, variables[name].schema])))

/** "PORT is "x"; write a number." */
function lineOf(name: Name, value: string | undefined, issue: z.core.$ZodIssue): string {
  const { remedy, isSecret }: Variable = variables[name]
  const own: unknown = issue.code === 'custom' ? issue.params?.remedy : undefined
  // A password may stand where none belongs.
  const isHidden = isSecret || (value?.includes('://') && value.includes('@'))
  const said = isHidden ? 'cannot be read' : value ? `is ${JSON.stringify(value)}` : 'is empty'
  return `${name} ${said}; ${own ?? remedy}${value ? '' : ', or leave it out'}.`
}

const pairs = [
  ['FRONT_CERTIFICATE', 'FRONT_KEY'],
  ['DKIM_KEY', 'DKIM_SELECTOR'],
] as const

/** What must be said of several at once. */
function* contradictions(values: Values): Generator<string> {
  if (values.DATABASE_URL && !values.SMTP_URL && values.NODE_ENV === 'production')
    yield 'DATABASE_URL is set and SMTP_URL is not: subscribers would be kept and never written to. Set SMTP_URL, such as smtps://user:password@mail.example.'
  for (const [one, other] of pairs)
    if (Boolean(values[one]) !== Boolean(values[other])) yield `${one} and ${other} belong together: set both, or neither.`
}

/** The values, or every problem as one line with its remedy. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const { success, data, error } = schema.safeParse(source)
  if (!success) {
    const first = new Map(error.issues.toReversed().map((issue) => [issue.path[0], issue]))
    return {
      problems: names.flatMap((name) => {
        const issue = first.get(name)
        return issue ? [lineOf(name, source[name], issue)] : []
      }),
    }
  }
  const values = data as Values
  const problems = [...contradictions(values)]
  return problems.length ? { problems } : { values }
}
