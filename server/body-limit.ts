import type { NextFunction, Request, Response } from 'express'

/** Bytes. The longest form here is a few kilobytes. */
export const FORM_BYTES = 1024 * 1024

/** How long the rest of a body that is too large is thrown away, so that the sender comes to read the answer. */
const DRAIN_MS = 5_000

const SENTENCE = (bytes: number) =>
  `This is more than the server takes at once (${bytes / 1024} kB). 提交的内容超过了服务器一次可接收的大小（${bytes / 1024} kB）。\n`

/**
 * Refuses a body of more than `limitFor(path)` bytes with 413 before anything reads it. A body that says its length is
 * judged by that, and Node holds it to it; one sent in pieces is gathered up to the limit and passed on when complete.
 */
export function limitBody(limitFor: (path: string) => number) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const limit = limitFor(request.path)
    const answer = (isSmall: boolean) => (isSmall ? next() : refuse(request, response, limit))
    if (request.headers['transfer-encoding'] === undefined)
      answer(Number(request.headers['content-length'] ?? 0) <= limit)
    else gather(request, limit, answer)
  }
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
function refuse(request: Request, response: Response, limit: number): void {
  const sentence = Buffer.from(SENTENCE(limit))
  response
    .status(413)
    .set({ Connection: 'close', 'Content-Length': String(sentence.length) })
    .type('text')
  response.write(sentence)
  const end = () => response.end()
  const patience = setTimeout(end, DRAIN_MS)
  response.once('close', () => clearTimeout(patience))
  request.once('end', end)
  request.resume()
}
