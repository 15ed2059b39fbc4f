import { z } from 'zod'
import { type PilotCriterion, type PilotStanding, pilotStanding } from '~/domain/pilot-criteria'
import { isSilent, weeksSinceNote } from '~/domain/pilot-notes'
import { pilotState } from '~/domain/pilots'
import { type Day, PILOT_STATES, type PilotState, TRACKS } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { PilotHead } from './queries.server'

/** Pilots on one page. */
const PAGE = 50

/** What makes no sense in the address is read as not said. */
const listChoice = z.object({
  state: z.enum(PILOT_STATES).nullable().catch(null),
  track: z.enum(TRACKS).nullable().catch(null),
  q: z.string().trim().max(60).catch(''),
  page: z.coerce.number().int().positive().catch(1),
})
export type ListChoice = z.infer<typeof listChoice>

export const readListChoice = (query: URLSearchParams): ListChoice =>
  listChoice.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))

export interface PilotRow extends Omit<PilotHead, 'result' | 'version' | 'own'> {
  state: PilotState
  standing: PilotStanding
  /** Whole weeks since the week of the last note; null when there is none. */
  weeks: number | null
  isSilent: boolean
}

/** What waits for a verdict first, then what runs; within a state the earliest end first, of the decided the latest. */
const ORDER: readonly PilotState[] = ['due', 'running', 'planned', 'passed', 'stopped']

/** The pilots of a programme as the list shows them, with the counts that its headline says. */
export function pilotList(
  pilots: readonly PilotHead[],
  criteria: ReadonlyMap<number, readonly PilotCriterion[]>,
  lastWeeks: ReadonlyMap<number, Day>,
  choice: ListChoice,
  today: Day,
) {
  const all = pilots.map((one) => rowOf(one, criteria.get(one.id) ?? [], lastWeeks.get(one.id) ?? null, today))
  const shown = all.filter((row) => isWanted(row, choice)).sort(byPressing)
  const countOf = (state: PilotState) => all.filter((row) => row.state === state).length
  return {
    ...pageOf(shown, choice.page, PAGE),
    shown: shown.length,
    counts: { total: all.length, due: countOf('due'), running: countOf('running'), passed: countOf('passed') },
  }
}

function rowOf(head: PilotHead, criteria: readonly PilotCriterion[], lastWeekOn: Day | null, today: Day): PilotRow {
  const { result: _, version: __, own: ___, ...of } = head
  const state = pilotState(head.window, head.verdict, today)
  return {
    ...of,
    state,
    standing: pilotStanding(criteria),
    weeks: weeksSinceNote(lastWeekOn, today),
    isSilent: isSilent(state, lastWeekOn, head.window.start, today),
  }
}

function isWanted({ state, subProcess, unit }: PilotRow, choice: ListChoice): boolean {
  const names = [subProcess.code, subProcess.name.zh, subProcess.name.en, unit.name.zh, unit.name.en]
  return (
    (choice.state === null || choice.state === state) &&
    (choice.track === null || choice.track === subProcess.track) &&
    names.some((name) => name.toLowerCase().includes(choice.q.toLowerCase()))
  )
}

function byPressing(a: PilotRow, b: PilotRow): number {
  const byState = ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
  if (byState !== 0) return byState
  const isDecided = a.state === 'passed' || a.state === 'stopped'
  const days = isDecided
    ? (b.verdictOn ?? '').localeCompare(a.verdictOn ?? '')
    : a.window.end.localeCompare(b.window.end)
  return days || a.id - b.id
}
