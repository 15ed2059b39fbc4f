import { CHECK_STATUSES, type CheckStatus } from './vocabulary'

/** One line of what was pasted: how a check stands, and what goes with it. */
export interface PastedLine {
  /** Null where the cell is empty: the row keeps its status. */
  status: CheckStatus | null
  /** Null where there is no such column. */
  note: string | null
  /** What stands in the cell of the status where it is no status at all; the row stays as it is. */
  unknown: string | null
}

/**
 * What people write for a status, in either language: as words, as the signs that pages show beside them, by number, and
 * as spreadsheets that were exported say it. Compared without case, blanks and hyphens.
 */
const WRITTEN: Readonly<Record<CheckStatus, readonly string[]>> = {
  notStarted: ['not started', 'open', 'to do', 'todo', 'none', '未开始', '未启动', '没开始', '○', '1'],
  inProgress: ['in progress', 'in work', 'ongoing', 'wip', 'started', '进行中', '推进中', '办理中', '◐', '2'],
  ready: [
    'ready',
    'done',
    'complete',
    'completed',
    'yes',
    'ok',
    '就绪',
    '已就绪',
    '完成',
    '已完成',
    '✓',
    '✔',
    '√',
    '3',
  ],
  blocked: ['blocked', 'stuck', 'on hold', '阻塞', '受阻', '卡住', '⛔', '■', '4'],
  waived: ['waived', 'not needed', 'not applicable', 'n/a', 'na', '豁免', '免除', '已豁免', '不适用', '⊘', '5'],
}

const BY_WORD: ReadonlyMap<string, CheckStatus> = new Map(
  CHECK_STATUSES.flatMap((status) => [status, ...WRITTEN[status]].map((word) => [plain(word), status] as const)),
)

/** The status that a cell means; null for any other word. */
export function statusWritten(cell: string): CheckStatus | null {
  return BY_WORD.get(plain(cell)) ?? null
}

/**
 * Reads what was copied from a spreadsheet: a column of statuses, with a column of notes beside it or not. Cells are
 * separated by tabs and lines by line ends; a cell in quotes may hold both, and doubled quotes. A line end at the end,
 * which spreadsheets add, is no line.
 */
export function readPasted(text: string): PastedLine[] {
  return rowsOf(text).map(([first = '', second]) => {
    const status = statusWritten(first)
    const isUnknown = status === null && plain(first) !== ''
    return { status, note: second === undefined ? null : second.trim(), unknown: isUnknown ? first.trim() : null }
  })
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const { cell, end } of cellsOf(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''))) {
    row.push(cell)
    if (end === '\t') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Each cell, and what ends it. */
function* cellsOf(text: string): Generator<{ cell: string; end: string }> {
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  while (cells.lastIndex <= text.length) {
    const found = cells.exec(text)
    if (!found) return
    const [, quoted, bare, end = ''] = found
    yield { cell: quoted?.replaceAll('""', '"') ?? bare ?? '', end }
    if (end === '') return
  }
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\uFE0F|[\s\-_.]/gu, '')
}
