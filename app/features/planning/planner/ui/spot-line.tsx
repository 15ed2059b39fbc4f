import { memo } from 'react'
import type { Conflict } from '~/domain/conflict'
import type { PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { type BoardNames, conflictSentence } from '../../ui/conflict-sentence'
import { NO_WAVE, type Spot } from '../grid'

/** In full, the cell one looks at: headings are short, and a mark says only that there is something. */
export const SpotLine = memo(function SpotLine({
  board,
  spot,
  waveId,
  isLive,
  conflicts,
  names,
  today,
}: {
  board: PlanBoard
  spot: Spot
  waveId: number
  isLive: boolean
  conflicts: readonly Conflict[]
  names: BoardNames
  today: Day
}) {
  const subProcess = board.subProcesses[spot.row]
  const branch = board.branches[spot.col]
  if (!subProcess || !branch) return null
  const here = conflicts.filter(({ cells }) =>
    cells.some((cell) => cell.subProcessId === subProcess.id && cell.unitId === branch.id),
  )
  const wave = waveId === NO_WAVE ? m.planner_in_no_wave() : m.wave_number({ number: names.wave(waveId) })
  return (
    <div className="mt-2 min-h-10 text-xs text-ink-2">
      <p>
        <span className="text-ink-3">{subProcess.code}</span> {nameOf(subProcess.name)} · {nameOf(branch.name)} ·{' '}
        <span className="font-semibold">{wave}</span>
        {isLive && ` · ${m.planner_live_stays()}`}
      </p>
      {here.map((conflict) => (
        <p key={conflict.key} className="text-warn">
          <span aria-hidden="true">▲ </span>
          {conflictSentence(conflict, names, today)}
        </p>
      ))}
    </div>
  )
})
