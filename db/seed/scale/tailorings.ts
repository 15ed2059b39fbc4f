import type { Day, TailoringDecision } from '~/domain/vocabulary'
import type { tailoring } from '~db/schema/tailoring'
import { REFERENCE_PRACTICES } from '../reference-model/practices'

interface Piloted {
  id: number
  code: string
  owner: { id: number } | null
  /** The day its pilot began; null: not yet. */
  pilotOn: Day | null
}

/** What becomes of every seventh practice and so on; the others are adopted. */
const PATTERN: readonly TailoringDecision[] = ['adopt', 'adapt', 'adopt', 'adopt', 'reject', 'adopt', 'postpone']

/** Where a pilot has begun, its practices were decided by the owner before; the rows are those that decidePractice leaves. */
export function tailoringRows(
  programmeId: number,
  { id: subProcessId, code, owner, pilotOn }: Piloted,
): (typeof tailoring.$inferInsert)[] {
  if (owner === null || pilotOn === null) return []
  return REFERENCE_PRACTICES.filter(({ subProcessCode }) => subProcessCode === code).map(({ key }, index) => {
    const decision = PATTERN[(subProcessId + index) % PATTERN.length] ?? 'adopt'
    return {
      programmeId,
      subProcessId,
      practiceKey: key,
      edition: 1,
      decision,
      reason: decision === 'adopt' ? '' : '规模不同',
      localDesign: decision === 'adapt' ? '两级审批合为一级' : '',
      decidedOn: pilotOn,
      decidedById: owner.id,
    }
  })
}
