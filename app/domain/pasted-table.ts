/**
 * Reads a table as people bring it: copied from a spreadsheet, with tabs between its cells, or a CSV file with commas,
 * semicolons or the Chinese comma. A cell in quotes may hold separators, line ends and doubled quotes.
 */

export interface TableRow {
  /** The line of the text on which the row begins, from 1. */
  line: number
  /** Without blanks at their ends. */
  cells: string[]
}

const SEPARATORS = ['\t', ',', ';', '，'] as const

/** The rows that have anything in them. */
export function readTable(text: string): TableRow[] {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(clean)
  const rows: TableRow[] = []
  let [row, cell, line, start, quoted]: [string[], string, number, number, boolean] = [[], '', 1, 1, false]
  const endRow = () => {
    const cells = [...row, cell].map((one) => one.trim())
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells })
    row = []
    cell = ''
  }
  for (let at = 0; at < clean.length; at += 1) {
    const mark = clean[at] ?? ''
    if (mark === '\n') line += 1
    if (quoted) {
      if (mark !== '"') cell += mark
      else if (clean[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (mark === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (mark === separator) {
      row.push(cell)
      cell = ''
    } else if (mark === '\n') {
      endRow()
      start = line
    } else cell += mark
  }
  endRow()
  return rows
}

/** What stands most often in the first line; a tab where nothing does. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  const count = (separator: string) => first.split(separator).length
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** A word as it is compared: without case, width, blanks, hyphens and apostrophes, such as one that disarms a formula. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_./()（）·'’]/gu, '')
}

/** A whole number from 0 as people write it, with thousands set apart or not; null for anything else. */
export function wholeNumber(cell: string): number | null {
  const text = cell.normalize('NFKC').trim()
  if (!/^(\d{1,6}|\d{1,3}(,\d{3}))$/.test(text)) return null
  return Number(text.replace(',', ''))
}

/** A day as spreadsheets write it: `2026-03-02`, `2026/3/2`, `2026.3.2`, `2026年3月2日`; null for anything else. */
export function dayWritten(cell: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(cell.normalize('NFKC').trim())
  if (!found) return null
  const [, year, month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
