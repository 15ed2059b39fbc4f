/** One row of a table as it was pasted or comes from a file, with the line it stands in, from 1. */
export interface SeparatedRow {
  line: number
  cells: string[]
}

/**
 * Reads a table whose cells are separated by tabs, as spreadsheets copy it, or else by commas or semicolons, as they save
 * it: what the first line has more of. A cell in quotes may hold separators, line ends and doubled quotes (RFC 4180).
 * Empty lines are no rows. The apostrophe by which an exported formula was disarmed is taken off again.
 */
export function readSeparated(text: string): SeparatedRow[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(clean)
  const rows: SeparatedRow[] = []
  let [line, at] = [1, 0]
  while (at < clean.length) {
    const cells: string[] = []
    const start = line
    for (let isOpen = true; isOpen; ) {
      const { cell, next, lines } = cellAt(clean, at, separator)
      cells.push(cell)
      line += lines
      isOpen = clean[next] === separator
      at = next + 1
    }
    line += 1
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells })
  }
  return rows
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const [first = ''] = text.split('\n', 1)
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** The cell that begins at a place, where what ends it stands, and the line ends within it. */
function cellAt(text: string, at: number, separator: string): { cell: string; next: number; lines: number } {
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)" */y
    quoted.lastIndex = at
    const found = quoted.exec(text)
    const next = quoted.lastIndex
    if (found && (next >= text.length || text[next] === separator || text[next] === '\n')) {
      const cell = found[1]?.replaceAll('""', '"') ?? ''
      return { cell: plain(cell), next, lines: cell.split('\n').length - 1 }
    }
  }
  let next = at
  while (next < text.length && text[next] !== separator && text[next] !== '\n') next += 1
  return { cell: plain(text.slice(at, next)), next, lines: 0 }
}

const plain = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '')
