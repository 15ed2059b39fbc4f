import { createHash, randomBytes } from 'node:crypto'

/**
 * A secret by which somebody without a session may come in, told once, and what is kept of it. A beginning says what it is
 * where it is found.
 */
export function newToken(beginning = ''): { token: string; tokenHash: string } {
  const token = `${beginning}${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: hashOfToken(token) }
}

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** How keys for readings of use begin. */
export const USAGE_KEY = 'gwu_'
