import { Worker } from 'node:worker_threads'

export type Answer = { id: number; bytes: Uint8Array } | { id: number; problem: string }

/** Why there is no file: `busy` when too many wait, `late` and `broken` when its making took too long or failed. */
export class NoFile extends Error {
  constructor(
    readonly why: 'busy' | 'late' | 'broken',
    detail: string,
  ) {
    super(detail)
  }
}

interface Limits {
  /** Milliseconds that one file may take. */
  patience: number
  /** Requests that may wait beside the one at work. */
  waiting: number
  /** Megabytes of memory that the thread may take. */
  memory: number
}

export const LIMITS: Limits = { patience: 30_000, waiting: 20, memory: 384 }

interface Job<T> {
  id: number
  request: T
  done: (bytes: Uint8Array) => void
  failed: (error: NoFile) => void
}

/**
 * One thread that makes files, one after the other, and stays for the next: started at the first request, started anew
 * after it has broken down or taken too long. It keeps no process from ending.
 */
export class FileThread<T> {
  private worker: Worker | null = null
  private atWork: Job<T> | null = null
  private patience: NodeJS.Timeout | undefined
  private readonly queue: Job<T>[] = []
  private lastId = 0

  constructor(
    private readonly script: string,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** @throws NoFile */
  make(request: T): Promise<Uint8Array> {
    if (this.queue.length >= this.limits.waiting)
      return Promise.reject(new NoFile('busy', `${this.queue.length} files wait already`))
    return new Promise((done, failed) => {
      this.lastId += 1
      this.queue.push({ id: this.lastId, request, done, failed })
      this.next()
    })
  }

  /** Ends the thread; what waits is given up. */
  async end(): Promise<void> {
    const { worker } = this
    const ended = new NoFile('broken', 'the thread was ended')
    this.worker = null
    for (const job of this.queue.splice(0)) job.failed(ended)
    this.give(ended)
    await worker?.terminate()
  }

  private next(): void {
    if (this.atWork) return
    const job = this.queue.shift()
    if (!job) return
    this.atWork = job
    this.patience = setTimeout(
      () => this.breakOff('late', `took longer than ${this.limits.patience} ms`),
      this.limits.patience,
    )
    this.patience.unref()
    this.worker ??= this.start()
    this.worker.postMessage({ id: job.id, request: job.request })
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memory },
      // The thread needs nothing of what the process was told, secrets least of all.
      env: {},
    })
    worker.unref()
    worker.on('message', (answer: Answer) => {
      if (this.worker !== worker || answer.id !== this.atWork?.id) return
      this.give('bytes' in answer ? answer.bytes : new NoFile('broken', answer.problem))
    })
    worker.on('error', (error) => this.worker === worker && this.breakOff('broken', error.stack ?? error.message))
    worker.on('exit', (code) => this.worker === worker && this.breakOff('broken', `the thread ended with ${code}`))
    return worker
  }

  /** What is at work is lost with the thread; what waits gets a new one. */
  private breakOff(why: 'late' | 'broken', detail: string): void {
    const broken = this.worker
    this.worker = null
    void broken?.terminate()
    this.give(new NoFile(why, detail))
  }

  private give(outcome: Uint8Array | NoFile): void {
    clearTimeout(this.patience)
    const job = this.atWork
    this.atWork = null
    if (outcome instanceof NoFile) job?.failed(outcome)
    else job?.done(outcome)
    this.next()
  }
}
