import type { NextFunction, Request, Response } from 'express'

/** Bytes. The longest form here is a few kilobytes, but for one. */
export const FORM_BYTES = 1024 * 1024

/**
 * Bytes. The table of checks: a hundred rows with two texts of 2,000 characters, each of which may be nine bytes when a
 * form without script sends all of them.
 */
const TABLE_BYTES = 4 * 1024 * 1024

/** How long the rest of a body that is too large is thrown away, so that the sender comes to read the answer. */
const DRAIN_MS = 5_000

/** Bytes. A file of 25 MB, and what stands around it in its form. */
export const UPLOAD_BYTES = 25 * 1024 * 1024 + 64 * 1024

const SENTENCE = (size: string) =>
  `This is more than the server takes at once (${size}). 提交的内容超过了服务器一次可接收的大小（${size}）。\n`
const NO_LENGTH = 'A file has to be sent with its length. 上传文件时须说明其大小。\n'

/** What one address takes: so many bytes, as `isStreamed` without being gathered, which needs a length told before. */
export interface BodyLimit {
  bytes: number
  isStreamed: boolean
}

/** Where files are sent, to the page or to its data. */
const UPLOAD = /^\/+programmes\/[^/]+\/checks\/[^/]+\/evidence(\.data)?$/

/** Where the table of checks is sent. */
const TABLE = /^\/+programmes\/[^/]+\/checks\/update(\.data)?$/

export function limitOf(path: string): BodyLimit {
  if (TABLE.test(path)) return { bytes: TABLE_BYTES, isStreamed: false }
  return UPLOAD.test(path) ? { bytes: UPLOAD_BYTES, isStreamed: true } : { bytes: FORM_BYTES, isStreamed: false }
}

/**
 * Refuses a body of more bytes than its address takes with 413 before anything reads it. A body that says its length is
 * judged by that, and Node holds it to it; one sent in pieces is gathered up to the limit and passed on when complete, or
 * refused with 411 where that would be too much to gather.
 */
export function limitBody(limitFor: (path: string) => BodyLimit) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { bytes, isStreamed } = limitFor(request.path)
    const answer = (isSmall: boolean) => (isSmall ? next() : refuse(request, response, 413, SENTENCE(sizeWord(bytes))))
    if (request.headers['transfer-encoding'] === undefined)
      answer(Number(request.headers['content-length'] ?? 0) <= bytes)
    else if (isStreamed) refuse(request, response, 411, NO_LENGTH)
    else gather(request, bytes, answer)
  }
}

function sizeWord(bytes: number): string {
  const megabyte = 1024 * 1024
  return bytes >= megabyte ? `${Math.floor(bytes / megabyte)} MB` : `${bytes / 1024} kB`
}

/**
 * Lets the pieces wait in the request's own buffer, where whoever reads it later finds them. `push` is where Node hands
 * them in: there they can be counted without taking them out.
 */
function gather(request: Request, limit: number, answer: (isSmall: boolean) => void): void {
  const push = request.push.bind(request)
  let bytes = request.readableLength
  let isAnswered = false
  const answerOnce = (isSmall: boolean) => {
    if (!isAnswered) answer(isSmall)
    isAnswered = true
  }
  request.push = (piece: Buffer | null) => {
    bytes += piece?.length ?? 0
    if (piece === null || bytes <= limit) push(piece)
    if (piece === null || bytes > limit) answerOnce(bytes <= limit)
    // Asks for more, whatever the buffer holds: the limit is what bounds it.
    return true
  }
  if (request.complete) answerOnce(bytes <= limit)
}

/** Says so at once, throws the rest away for a while, then ends the connection. */
function refuse(request: Request, response: Response, status: number, words: string): void {
  const sentence = Buffer.from(words)
  response
    .status(status)
    .set({ Connection: 'close', 'Content-Length': String(sentence.length) })
    .type('text')
  response.write(sentence)
  const end = () => response.end()
  const patience = setTimeout(end, DRAIN_MS)
  response.once('close', () => clearTimeout(patience))
  request.once('end', end)
  request.resume()
}
