/** What the table of checks lets people write. */
interface Written {
  status: string
  note: string
  evidenceNote: string
}

/**
 * Stands for what a row showed when it was sent out, so that a row that nobody has touched is known, also when somebody
 * else has changed it meanwhile: short, since a table has many rows. Line ends and outer blanks make no difference.
 */
export function markOf({ status, note, evidenceNote }: Written): string {
  const said = [note, evidenceNote].map((text) => text.replace(/\r\n?/g, '\n').trim())
  return `${status}:${hashOf(JSON.stringify(said))}`
}

/** 64 bits in two halves, each FNV-1a from another beginning. */
function hashOf(text: string): string {
  const halves = [0x811c9dc5, 0x2b2ae1d7].map((basis) => {
    let hash = basis
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(36)
  })
  return halves.join('')
}
