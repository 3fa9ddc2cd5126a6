/** Questions to whoever sits at the terminal, or whose answers come through a pipe. */
import { createInterface } from 'node:readline/promises'

type Questions = {
  /** Asks until an answer fits; the end of the input ends the command. */
  readonly ask: (question: string, refuse: (answer: string) => string | undefined) => Promise<string>
  readonly close: () => void
}

export function openQuestions(): Questions {
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answers = prompt[Symbol.asyncIterator]()
  return {
    ask: async (question, refuse) => {
      for (;;) {
        process.stdout.write(`${question} `)
        const { value, done } = await answers.next()
        if (done) {
          console.error('\nThe answers ended too early; nothing was written.')
          process.exit(1)
        }
        const answer = value.trim()
        const refusal = refuse(answer)
        if (!refusal) return answer
        console.log(refusal)
      }
    },
    close: () => prompt.close(),
  }
}
