import {
  hasChangedSince,
  latestOfEach,
  type PracticeInEdition,
  type PracticeWords,
  practicesIn,
} from '~/domain/tailoring'
import type { Decision } from './queries.server'

/** A practice of the reference and what the programme makes of it for one sub-process. */
export interface PracticeView extends PracticeWords {
  key: string
  /** Null: undecided. */
  decision: Decision | null
  /** It reads differently now than when it was decided. */
  hasChanged: boolean
}

interface Source {
  /** The rows of all editions up to the programme's. */
  rows: readonly PracticeInEdition[]
  edition: number
  decisions: readonly Decision[]
}

/** The practices that hold for this sub-process, in their order. */
export function practiceViews(
  code: string,
  subProcessId: number,
  { rows, edition, decisions }: Source,
): PracticeView[] {
  const own = new Map(decisions.filter((one) => one.subProcessId === subProcessId).map((one) => [one.practiceKey, one]))
  return practicesIn(rows, edition)
    .filter(({ subProcessCode }) => subProcessCode === code)
    .map(({ key, title, text, pitfall }) => {
      const decision = own.get(key) ?? null
      const hasChanged = decision !== null && hasChangedSince(rows, { key, decidedIn: decision.edition, edition })
      return { key, title, text, pitfall, decision, hasChanged }
    })
}

/** Decisions on what the reference has taken out since: they stay on record. */
export function formerViews(subProcessId: number, { rows, edition, decisions }: Source): PracticeView[] {
  const latest = latestOfEach(rows, edition)
  return decisions.flatMap((decision): PracticeView[] => {
    const row = latest.get(decision.practiceKey)
    if (decision.subProcessId !== subProcessId || !row?.isRetired) return []
    return [{ key: row.key, title: row.title, text: row.text, pitfall: row.pitfall, decision, hasChanged: false }]
  })
}

/** Where a practice stands on the page of its sub-process: the name in its key is unique there. */
export const practiceAnchor = (key: string) => `practice-${key.slice(key.indexOf('/') + 1)}`
