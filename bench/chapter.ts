/** A part of the results that can be measured alone: it stands between two marks. */
export interface Chapter {
  name: string
  text: string
}

const marks = (name: string) => ({
  begin: `<!-- ${name}: begin, written by the script; alone with --${name} -->`,
  end: `<!-- ${name}: end -->`,
})

/** The results with this chapter in place of the one they have, or at their end. */
export function withChapter(results: string, { name, text }: Chapter): string {
  const { begin, end } = marks(name)
  const [from, to] = [results.indexOf(begin), results.indexOf(end)]
  const chapter = `${begin}\n${text}\n${end}`
  return from < 0 || to < 0
    ? `${results.trimEnd()}\n\n${chapter}\n`
    : results.slice(0, from) + chapter + results.slice(to + end.length)
}
