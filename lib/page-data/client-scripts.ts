/** What runs in a reader's browser, as scripts/client-scripts.ts compiled it: each page carries what it needs. */
import compiled from '../../.generated/client-scripts.json'
import { env } from '../env.ts'

/**
 * The same script, but begun once React has its element, which comes after those that it changes: while developing React takes over what the server
 * wrote, and reports whatever was changed before. React marks an element by a key of its own; should that get another name, the script runs after
 * five seconds.
 */
export const afterReact = (script: string) => `{
const own = document.currentScript, latest = performance.now() + 5000
const begin = () => { ${script} }
const wait = () => Object.keys(own).some((key) => key.startsWith('__react')) || performance.now() > latest ? begin() : setTimeout(wait, 20)
wait()
}`

const { head, rules, ...others } = compiled

/** `head` changes <html> alone, before the page is painted, and `rules` are none of React's business. */
export const clientScripts: typeof compiled = env.isDevelopment
  ? { ...compiled, ...Object.fromEntries(Object.entries(others).map(([name, script]) => [name, afterReact(script)])) }
  : compiled
