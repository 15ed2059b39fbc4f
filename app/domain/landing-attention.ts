import type { AttentionItem } from './attention'
import type { Plan } from './plan'
import { type PublishedProcess, shelfwareVerdict } from './shelfware'
import type { Day, Name } from './vocabulary'

/** A branch at which the use of a sub-process has fallen. */
export interface FallenPlace {
  subProcessId: number
  unit: Name
  /** Percent. */
  drop: number
}

/**
 * What of the time after go-live is in the way: sub-processes that branches fall back from (off track), one item each
 * with the deepest fall, and those whose documents are shelved (at risk).
 */
export function landingAttention(
  plan: Pick<Plan, 'subProcesses'>,
  {
    fallen,
    published,
  }: { fallen: readonly FallenPlace[]; published: readonly (PublishedProcess & { subProcessId: number })[] },
  rules: { today: Day; shelvedAfterDays: number },
): AttentionItem[] {
  return plan.subProcesses.flatMap(({ id, code, name, owner }): AttentionItem[] => {
    const shared = { about: { kind: 'subProcess', code, name } as const, person: owner }
    const own = fallen.filter(({ subProcessId }) => subProcessId === id).sort((a, b) => b.drop - a.drop)
    const [worst] = own
    const documents = published.find(({ subProcessId }) => subProcessId === id)
    const verdict = documents && shelfwareVerdict(documents, rules)
    return [
      ...(worst
        ? [{ ...shared, severity: 'offTrack', reason: { code: 'usageFell', count: own.length, ...at(worst) } } as const]
        : []),
      ...(verdict?.state === 'shelved'
        ? [{ ...shared, severity: 'atRisk', reason: { code: 'shelved', days: verdict.days } } as const]
        : []),
    ]
  })
}

const at = ({ unit, drop }: FallenPlace) => ({ unit, drop })
