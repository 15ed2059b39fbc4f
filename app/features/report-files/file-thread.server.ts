import { parentPort } from 'node:worker_threads'
import type { FileRequest } from './file-request'
import { makeFile } from './make-file.server'
import type { Answer } from './thread-pool.server'

/** What runs in the thread: makes one file after the other. Built as a file of its own (scripts/stages). */
parentPort?.on('message', async ({ id, request }: { id: number; request: FileRequest }) => {
  const answer = await makeFile(request).then(
    (bytes): Answer => ({ id, bytes: new Uint8Array(bytes) }),
    (error: unknown): Answer => ({
      id,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [])
})
