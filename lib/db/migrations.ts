import { join } from 'node:path'

/** Beside the code, wherever a bundler has put this file. */
export const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), 'lib/db/migrations')
