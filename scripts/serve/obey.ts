/** What makes a process a web process: it says when it is ready, and ends when its supervisor says so, or is gone. */
import type { Magazine } from './magazine.ts'
import type { Order, Word } from './orders.ts'

const say = (word: Word) => new Promise((said) => process.send?.(word, undefined, undefined, said))

/** Starts something that serves. What it throws is told to the supervisor in one line, and ends the process. */
export async function obeySupervisor(start: () => Promise<Magazine>): Promise<void> {
  // A terminal, and what starts services, may signal every process of a group: the supervisor decides what comes of it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  try {
    const magazine = await start()
    const orders = new Map<unknown, () => Promise<void>>([
      ['end' satisfies Order, magazine.end],
      ['let go' satisfies Order, magazine.letGo],
    ])
    // Those who ask for figures send messages, too.
    process.on('message', async (order) => {
      const work = orders.get(order)
      if (!work) return
      await work()
      process.exit()
    })
    await say('ready')
  } catch (problem) {
    await say({ problem: problem instanceof Error ? problem.message : String(problem) })
    process.exit(1)
  }
}
