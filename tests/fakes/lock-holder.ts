/** A process that takes a lock when it is told a moment to do so, and lets go when it is told "leave". Argument: the file. */
import { takeLock } from '../../lib/db/lock.ts'

const [file = ''] = process.argv.slice(2)
let leave: (() => void) | undefined
const send = (words: string) => process.send?.(words)

/** Of several that are told the same moment (of performance.timeOrigin's clock, in ms), each tries at it, and not when its message comes. */
function take(moment: number) {
  while (performance.timeOrigin + performance.now() < moment);
  try {
    leave = takeLock(file)
    send('taken')
  } catch (problem) {
    send(problem instanceof Error ? problem.message : 'unknown')
  }
}

process.on('message', (word) => {
  if (typeof word === 'number') take(word)
  else {
    leave?.()
    leave = undefined
    send('left')
  }
})
send('here')
