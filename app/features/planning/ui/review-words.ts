import type { Consequences, GateShift } from '~/domain/consequences'
import type { Overload } from '~/domain/load'
import type { PlanBoard } from '~/domain/plan-board'
import type { PlanChange } from '~/domain/plan-change'
import type { BarShift } from '~/domain/plan-edit'
import type { Day } from '~/domain/vocabulary'
import { dayRange, fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import { barWords } from './bar-words'

/** The whole change in a few words; nothing where it changes nothing. */
export function summaryParts(change: PlanChange, { shifts, end }: Consequences): string[] {
  const asked = shifts.filter((shift) => shift.isAsked).length
  const parts: string[] = []
  if (asked > 0) parts.push(m.planning_asked({ count: asked }))
  if (shifts.length > asked) parts.push(m.planning_pushed({ count: shifts.length - asked }))
  if (change.newWaves.length > 0) parts.push(m.planning_new_waves({ count: change.newWaves.length }))
  if (change.cells.length > 0) parts.push(m.planning_cells({ count: change.cells.length }))
  return parts.length > 0 ? [...parts, ...endWords(end)] : []
}

function endWords(end: Consequences['end']): string[] {
  if (end === null) return []
  const facts = { day: fullDay(end.day), days: Math.abs(end.laterBy) }
  if (end.laterBy === 0) return [m.planning_end_same(facts)]
  return [end.laterBy > 0 ? m.planning_end_later(facts) : m.planning_end_earlier(facts)]
}

/** "+4 working days", by the end, or by the start where the end stays. */
export function shiftDays({ startDays, endDays }: BarShift): string {
  const days = endDays === 0 ? startDays : endDays
  if (days === 0) return m.planning_same_end()
  return days > 0 ? m.planning_days_later({ days }) : m.planning_days_earlier({ days: -days })
}

/** Behind what it begins, where something pushes it or holds it back. */
export function behindWords(board: PlanBoard, { behind, isAsked }: BarShift): string | null {
  if (behind === null) return null
  const bar = barWords(board, behind)
  return isAsked ? m.planning_held({ bar }) : m.planning_behind({ bar })
}

export function gateWords(board: Pick<PlanBoard, 'waves' | 'subProcesses'>, { of }: Pick<GateShift, 'of'>): string {
  if (of.kind === 'rolloutEntry') {
    const wave = board.waves.find((one) => one.id === of.waveId)
    return m.planning_gate_rollout({ wave: wave ? waveWord(wave) : '' })
  }
  const one = board.subProcesses.find(({ id }) => id === of.subProcessId)
  return m.planning_gate_pilot({ name: one ? `${one.code} ${nameOf(one.name)}` : '' })
}

export function gateLevel({ level }: Pick<GateShift, 'level'>): string {
  if (level.count === 0) return m.planning_no_checks()
  return level.share === null ? m.planning_level_unknown() : m.planning_level({ level: level.share })
}

export function overloadWords({ name, peak, limit, range }: Overload, today: Day): string {
  return m.planning_overload({ name: nameOf(name), peak, limit, range: dayRange(range, today) })
}

export function gateDays({ from, to }: GateShift, today: Day): string {
  return `${shortDay(from, today)} → ${shortDay(to, today)}`
}
