import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { EVIDENCE_BYTES, EVIDENCE_MEGABYTES, fileNameOf, judgeFile } from '~/domain/evidence-files'
import type { RefusalReason } from '~/domain/reasons'
import { accept, refuse, type Verdict } from '~/domain/verdict'

/** A file that has come in whole and is what its name says. Until it is kept, it lies beside the kept ones. */
export interface ReceivedFile {
  name: string
  mediaType: string
  bytes: number
  /** Of the content, in hexadecimal. */
  sha256: string
  /** Moves it to its place for good; content that is there already is not kept twice. */
  keep(): Promise<void>
  /** Throws it away, unless it is kept. */
  discard(): Promise<void>
}

type Sink = Pick<FileHandle, 'write' | 'sync' | 'close'>
type OpenSink = (path: string) => Promise<Sink>

const INCOMING = 'incoming'
const openNew: OpenSink = (path) => open(path, 'wx', 0o600)

/**
 * Receives a file into the folder of the evidence, piece by piece, so that memory holds one piece of it. A file that is
 * refused is read to its end all the same, since a browser reads no answer before it has sent all; nothing is left of it.
 * @throws what `data` throws, as when the connection is cut; nothing is left then either.
 */
export async function receiveFile(
  folder: string,
  given: string,
  data: AsyncIterable<Uint8Array>,
  openSink: OpenSink = openNew,
): Promise<Verdict<ReceivedFile>> {
  const name = fileNameOf(given)
  const judge = judgeFile(name)
  const hash = createHash('sha256')
  const path = join(folder, INCOMING, `${process.pid}-${randomUUID()}`)
  const discard = () => rm(path, { force: true })
  const sink = await sinkAt(folder, path, openSink)
  let bytes = 0
  let problem: RefusalReason | null = sink.problem()
  try {
    for await (const piece of data) {
      bytes += piece.length
      if (problem !== null) continue
      if (bytes > EVIDENCE_BYTES) problem = { code: 'evidenceTooLarge', megabytes: EVIDENCE_MEGABYTES }
      else if (!judge.feed(piece)) problem = { code: 'evidenceKind' }
      else {
        hash.update(piece)
        problem = await sink.write(piece)
      }
    }
    problem ??= await sink.finish()
  } catch (error) {
    await sink.close()
    await discard()
    throw error
  }
  const mediaType = judge.end()
  if (bytes === 0) problem ??= { code: given === '' ? 'evidenceMissing' : 'evidenceEmpty' }
  if (mediaType === null) problem ??= { code: 'evidenceKind' }
  await sink.close()
  if (problem !== null || mediaType === null) {
    await discard()
    return refuse(problem ?? { code: 'evidenceKind' }, 'file')
  }
  const sha256 = hash.digest('hex')
  return accept({ name, mediaType, bytes, sha256, keep: () => moveIn(path, folder, sha256, bytes), discard })
}

/** The content of this hash, to be sent; null when it is not there, as after a backup without the folder was restored. */
export async function readContent(folder: string, sha256: string): Promise<Readable | null> {
  const path = placeOf(folder, sha256)
  return (await sizeOf(path)) === null ? null : createReadStream(path)
}

/** Removes what uploads have left behind whose process has been killed. */
export async function sweepIncoming(folder: string): Promise<void> {
  const left = await readdir(join(folder, INCOMING)).catch(() => [])
  for (const file of left) {
    const pid = Number.parseInt(file, 10)
    // A process of this very number is an earlier one: this one has not received anything yet.
    if (pid === process.pid || !isRunning(pid)) await rm(join(folder, INCOMING, file), { force: true })
  }
}

/** Where to write to. A disk that is full or closed to this process is told, not thrown. */
async function sinkAt(folder: string, path: string, openSink: OpenSink) {
  let sink: Sink | null = null
  const told = async (work: () => Promise<unknown>): Promise<RefusalReason | null> => {
    try {
      await work()
      return null
    } catch (error) {
      if (!isRefusedByDisk(error)) throw error
      return { code: 'evidenceNoRoom' }
    }
  }
  const opened = await told(async () => {
    await mkdir(join(folder, INCOMING), { recursive: true, mode: 0o700 })
    sink = await openSink(path)
  })
  return {
    problem: () => opened,
    write: (piece: Uint8Array) => told(() => writeAll(sink, piece)),
    finish: () => told(async () => sink?.sync()),
    close: async () => {
      const closing = sink
      sink = null
      await closing?.close()
    },
  }
}

/** A write may take less than it was given. */
async function writeAll(sink: Sink | null, piece: Uint8Array): Promise<void> {
  let rest = piece
  while (sink && rest.length > 0) {
    const { bytesWritten } = await sink.write(rest)
    rest = rest.subarray(bytesWritten)
  }
}

async function moveIn(from: string, folder: string, sha256: string, bytes: number): Promise<void> {
  const place = placeOf(folder, sha256)
  if ((await sizeOf(place)) === bytes) return rm(from, { force: true })
  const shelf = join(folder, sha256.slice(0, 2))
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  await rename(from, place)
  await syncFolder(shelf)
}

/** So that the name survives a power cut as the row does. Not every system opens folders. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? found.size : null
}

function isRefusedByDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(String(code))
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
