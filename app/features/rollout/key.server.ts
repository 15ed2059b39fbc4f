import { createHash, randomBytes } from 'node:crypto'

/** A key for the door of readings, told once, and what is kept of it. Its beginning says what it is where it is found. */
export function newKey(): { key: string; keyHash: string } {
  const key = `gwu_${randomBytes(32).toString('base64url')}`
  return { key, keyHash: hashOfKey(key) }
}

export const hashOfKey = (key: string) => createHash('sha256').update(key).digest('hex')
