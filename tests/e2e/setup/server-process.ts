import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  url: string
  dataDir: string
  /** Everything printed so far. */
  output: () => string
  process: ChildProcess
  /** Ends it as an operator would, and gives the exit code. */
  stop: () => Promise<number | null>
}

export interface ServerOptions {
  sample?: 'auto' | 'off'
  /** An existing data folder is kept; without one, a new folder is made and removed with the server. */
  dataDir?: string
  environment?: Record<string, string>
}

/** The whole welcome: its last line is printed after the passwords, and a pipe may deliver it in pieces. */
const READY = /is ready at (http\S+)[\s\S]*Ctrl-C stops it/
const PATIENCE_MS = 60_000

export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'groundwork-e2e-'))
}

/** Starts the built server on a free port and waits until it says where it is. */
export async function startServer({
  sample = 'off',
  dataDir,
  environment = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir ?? makeDataDir()
  const { child, output, exited } = spawnServer({ SAMPLE: sample, DATA_DIR: folder, ...environment })
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${output()}`)), PATIENCE_MS)
    child.stdout?.on('data', () => {
      const found = READY.exec(output())?.[1]
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    })
    void exited.then((code) => reject(new Error(`ended with ${code}:\n${output()}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await exited
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true })
    return code
  }
  return { url, dataDir: folder, output, process: child, stop }
}

/** Starts the built server and waits until it has ended by itself. */
export async function runToEnd(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { output, exited } = spawnServer(environment)
  return { code: await exited, output: output() }
}

function spawnServer(environment: Record<string, string>) {
  let printed = ''
  const child = spawn(process.execPath, ['build/server.js'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.prependListener('data', (chunk: string) => {
      printed += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { child, exited, output: () => printed }
}
