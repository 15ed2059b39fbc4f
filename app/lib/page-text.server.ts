import { Transform } from 'node:stream'

/**
 * Takes zero bytes out of a page while it is made. React 18 sends its buffer whole when a character of several bytes
 * does not fit at its end (facebook/react#24985): one or two zero bytes then stand within Chinese text, and a browser
 * shows them as a replacement character in every title, label and field. In UTF-8 a zero byte is never part of another
 * character, and no page has reason to hold one.
 */
export function withoutGaps(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
