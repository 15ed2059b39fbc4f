import type { Plan } from '~/domain/plan'
import { editionChanges, type PracticeChange, type PracticeInEdition } from '~/domain/tailoring'
import type { Name, TailoringDecision } from '~/domain/vocabulary'

/** What has changed for one sub-process, with what the programme had decided. */
export interface ChangeGroup {
  code: string
  name: Name
  /** The decision is undefined outside any programme, null where none was taken. */
  changes: (PracticeChange<PracticeInEdition> & { decision?: TailoringDecision | null })[]
}

/** Only for the sub-processes that the programme has, in their order. */
export function changeGroups(
  plan: Plan,
  rows: readonly PracticeInEdition[],
  { from, to }: { from: number; to: number },
  decisions: readonly { subProcessId: number; practiceKey: string; decision: TailoringDecision }[],
): ChangeGroup[] {
  const all = editionChanges(rows, from, to)
  return plan.subProcesses.flatMap(({ id, code, name }) => {
    const own = all.filter(({ before, after }) => (after ?? before)?.subProcessCode === code)
    if (own.length === 0) return []
    const decided = new Map(
      decisions.filter(({ subProcessId }) => subProcessId === id).map((one) => [one.practiceKey, one.decision]),
    )
    return [{ code, name, changes: own.map((one) => ({ ...one, decision: decided.get(one.key) ?? null })) }]
  })
}
