import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { SERVER_ARGUMENTS } from '../scripts/stages/server-arguments.mjs'

export interface Running {
  url: string
  pid: number
  stop(): Promise<void>
}

const READY = /(?:is ready|listening) at (http\S+)/
const PATIENCE_MS = 120_000

/** Starts a server of ours with Node, in production, and waits until it says where it is. */
export function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('exit', (code, signal) => {
    if (signal !== 'SIGTERM' && code !== 0) console.error(`${args.join(' ')} ended by itself: ${signal ?? code}.`)
  })
  process.once('exit', () => child.kill())
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${args.join(' ')} was not ready in time.`)), PATIENCE_MS)
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
      const url = READY.exec(printed)?.[1]
      if (!url || !child.pid) return
      clearTimeout(timer)
      resolve({ url, pid: child.pid, stop: () => stop(child, ended) })
    })
    void ended.then(() => reject(new Error(`${args.join(' ')} ended by itself:\n${printed}`)))
  })
}

/** The application with the data of a folder; an empty one gets the sample. */
export function startApplication(dataDir: string): Promise<Running> {
  return startServer(SERVER_ARGUMENTS, { DATA_DIR: dataDir, SAMPLE: 'auto' })
}

/** The most memory that the process has held, in MB; null where the system does not tell. */
export function peakMemory({ pid }: Running): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  await ended
}
