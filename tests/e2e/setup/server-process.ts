import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface RunningServer {
  url: string
  dataDir: string
  /** Everything printed so far. */
  output: () => string
  process: ChildProcess
  /** The exit code, once it has ended. */
  exited: Promise<number | null>
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

/** For a server whose welcome names another address than the one it listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
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
  return { url, dataDir: folder, output, process: child, exited, stop }
}

/**
 * Starts the built server and waits until it has ended by itself.
 * @param largestFile in blocks of 512 bytes (or 1,024, as the shell counts): stands in for a disk that is full
 * @param cwd where it finds its migrations; the build is the one of this project all the same
 */
export async function runToEnd(
  environment: Record<string, string>,
  { largestFile, cwd }: { largestFile?: number; cwd?: string } = {},
): Promise<{ code: number | null; output: string }> {
  const before = largestFile === undefined ? '' : `ulimit -f ${largestFile};`
  const { output, exited } = spawnServer(environment, { before, cwd })
  return { code: await exited, output: output() }
}

function spawnServer(
  environment: Record<string, string>,
  { before = '', cwd }: { before?: string; cwd?: string | undefined } = {},
) {
  let printed = ''
  const script = resolve('build/server.js')
  const options: SpawnOptions = {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  }
  const child = before
    ? spawn('sh', ['-c', `${before} exec "$0" "$1"`, process.execPath, script], options)
    : spawn(process.execPath, [script], options)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.prependListener('data', (chunk: string) => {
      printed += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { child, exited, output: () => printed }
}
