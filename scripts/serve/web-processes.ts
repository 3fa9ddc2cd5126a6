/** The web processes: started, replaced when they die, and exchanged for those of another build while readers read. */
import cluster, { type Worker } from 'node:cluster'
import { log } from '../../lib/log.ts'
import { type Order, type Word, withMail } from './orders.ts'
import { patience } from './patience.ts'

export type Limits = {
  /** A process that is not ready after so many ms is killed. */
  readonly start: number
  /** So many that die before they are ready, or within some ms of it, one after another, are not replaced any more. */
  readonly deaths: number
  readonly young: number
}

const usual: Limits = { start: 180_000, deaths: 5, young: 30_000 }

/** What a web process runs: a file, with words for it and for Node itself. */
export type Program = { readonly file: string; readonly args?: readonly string[]; readonly execArgv?: string[] }

type Options = {
  readonly program: Program
  readonly count: number
  readonly environment: Readonly<Record<string, string>>
  readonly limits?: Partial<Limits>
}

// The system hands out connections. Node's own way (round robin) loses one that is on its way to a process that dies, and its reader waits for
// ever; and whatever keeps the supervisor busy would hold up every newcomer.
cluster.schedulingPolicy = cluster.SCHED_NONE

/** Processes of one build, each in a place of its own. */
class Generation {
  private readonly members = new Map<number, Worker>()
  private deaths = 0
  private isLeaving = false
  private readonly limits: Limits
  private settle?: { readonly ready: () => void; readonly failed: (problem: Error) => void }
  private readonly readyPlaces = new Set<number>()
  /** All were ready at the same time once: from then on they answer readers. */
  private hasStarted = false

  constructor(
    private readonly options: Options,
    readonly build: string,
    /** Called when processes that had been ready cannot be kept alive. */
    private readonly lost: (problem: Error) => void,
  ) {
    this.limits = { ...usual, ...options.limits }
  }

  /** Resolves once all are ready; rejects with why they cannot be started, and none is left. */
  start(): Promise<void> {
    return new Promise((ready, failed) => {
      this.settle = { ready, failed }
      for (let place = 0; place < this.options.count; place++) this.startAt(place)
    })
  }

  private startAt(place: number) {
    const { file, args = [], execArgv = [] } = this.options.program
    cluster.setupPrimary({
      exec: file,
      execArgv,
      // One process works through the mail; whoever takes its place does.
      args: [...args, ...(place === 0 ? [withMail] : [])],
    })
    const worker = cluster.fork({ ...this.options.environment, RETICULE_BUILD: this.build })
    let readyAt: number | undefined
    let problem: string | undefined
    this.members.set(place, worker)
    const late = setTimeout(() => worker.process.kill('SIGKILL'), this.limits.start)
    worker.on('message', (word: Word) => {
      if (word === 'ready') {
        clearTimeout(late)
        readyAt = performance.now()
        this.readyPlaces.add(place)
        if (this.readyPlaces.size < this.options.count) return
        this.hasStarted = true
        this.settle?.ready()
      } else if ('problem' in word) problem = word.problem
    })
    worker.once('exit', (code, signal) => {
      clearTimeout(late)
      this.members.delete(place)
      if (!this.hasStarted) this.readyPlaces.delete(place)
      if (this.isLeaving) return
      log.error({ build: this.build, ended: signal ?? code, ...(problem && { problem }) }, 'a web process ended by itself')
      const isOld = readyAt !== undefined && performance.now() - readyAt >= this.limits.young
      this.deaths = isOld ? 1 : this.deaths + 1
      if (problem && !this.readyPlaces.size) return this.giveUp(problem)
      if (this.deaths < this.limits.deaths) return this.startAt(place)
      this.giveUp(
        `web processes of build ${this.build} do not stay alive: ${this.deaths} ended, the last with ${signal ?? code}; the log says more`,
      )
    })
  }

  private giveUp(words: string) {
    this.kill()
    const problem = new Error(words)
    this.settle?.failed(problem)
    if (this.hasStarted) this.lost(problem)
  }

  kill() {
    this.isLeaving = true
    for (const worker of this.members.values()) worker.process.kill('SIGKILL')
  }

  /** Tells all what to do, and resolves once they have ended. What has not been ready serves nobody. */
  async tell(order: Order) {
    this.isLeaving = true
    await Promise.all(
      [...this.members.values()].map(
        (worker) =>
          new Promise((ended) => {
            worker.once('exit', ended)
            worker.send(order, undefined, (problem) => problem && worker.process.kill('SIGKILL'))
          }),
      ),
    )
  }
}

export class WebProcesses {
  private current?: Generation
  private coming?: Generation
  private readonly leaving = new Set<Generation>()

  constructor(
    private readonly options: Options,
    private readonly lost: (problem: Error) => void,
  ) {}

  get build(): string | undefined {
    return this.current?.build
  }

  /**
   * Starts processes of a build. Once all are ready, those of the build before let go of their connections and end; when they cannot be
   * started, those before stay. Rejects with why.
   */
  async turnTo(build: string) {
    this.coming = new Generation(this.options, build, this.lost)
    try {
      await this.coming.start()
      const before = this.current
      this.current = this.coming
      if (before) this.retire(before)
    } finally {
      this.coming = undefined
    }
  }

  private async retire(generation: Generation) {
    this.leaving.add(generation)
    const late = setTimeout(() => generation.kill(), patience.connections + patience.all)
    await generation.tell('let go')
    clearTimeout(late)
    this.leaving.delete(generation)
  }

  /** Resolves once all have ended: those that answer readers have finished what is under way. */
  async end() {
    this.coming?.kill()
    await Promise.all([this.current, ...this.leaving].map((generation) => generation?.tell('end')))
  }
}
