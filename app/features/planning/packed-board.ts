import type { BoardCell, PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'

/** A board as it travels: thousands of cells as one short text, a tenth of what they take as objects. */
export interface PackedBoard extends Omit<PlanBoard, 'cells' | 'calendar'> {
  cells: string
  calendar: { weekend: number[]; holidays: Day[]; workingDays: Day[]; coveredUntil: Day | null }
}

/** A cell's numbers and days, parted by commas; cells parted by semicolons. */
export function packBoard({ cells, calendar, ...board }: PlanBoard): PackedBoard {
  const texts = cells.map(({ subProcessId, unitId, waveId, expectedOn, liveOn }) =>
    [subProcessId, unitId, waveId, expectedOn ?? '', liveOn ?? ''].join(','),
  )
  return {
    ...board,
    cells: texts.join(';'),
    calendar: {
      weekend: [...calendar.weekend],
      holidays: [...calendar.holidays],
      workingDays: [...calendar.workingDays],
      coveredUntil: calendar.coveredUntil,
    },
  }
}

export function unpackBoard({ cells, calendar, ...board }: PackedBoard): PlanBoard {
  return {
    ...board,
    cells: cells === '' ? [] : cells.split(';').map(cellOf),
    calendar: {
      weekend: new Set(calendar.weekend),
      holidays: new Set(calendar.holidays),
      workingDays: new Set(calendar.workingDays),
      coveredUntil: calendar.coveredUntil,
    },
  }
}

function cellOf(text: string): BoardCell {
  const [subProcessId, unitId, waveId, expectedOn, liveOn] = text.split(',')
  return {
    subProcessId: Number(subProcessId),
    unitId: Number(unitId),
    waveId: Number(waveId),
    expectedOn: expectedOn || null,
    liveOn: liveOn || null,
  }
}
