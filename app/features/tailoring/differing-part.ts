/** Two texts as what they begin and end with in common, and what stands between in each. */
export function differingPart(
  before: string,
  after: string,
): { start: string; before: string; after: string; end: string } {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return {
    start: old.slice(0, start).join(''),
    before: old.slice(start, old.length - end).join(''),
    after: now.slice(start, now.length - end).join(''),
    end: old.slice(old.length - end).join(''),
  }
}

/** Words and what is between them; in scripts without blanks, character by character. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|[\s\S]/gu) ?? []
}
