/** A web process. */
import { startMagazine } from './magazine.ts'
import { obeySupervisor } from './obey.ts'
import { withMail } from './orders.ts'

await obeySupervisor(() => startMagazine({ hasMail: process.argv.includes(withMail) }))
