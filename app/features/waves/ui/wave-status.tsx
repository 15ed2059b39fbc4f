import { ReasonsBadge } from '~/components/ui/reasons-badge'
import type { StandingReason } from '~/domain/reasons'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { waveReasonPath } from './reason-path'

/** A wave's status with its reasons; where it is off track by its dates, by how much. */
export function WaveStatus({
  slug,
  wave,
}: {
  slug: string
  wave: { number: number; status: Status; slipDays: number; reasons: readonly StandingReason[] }
}) {
  const isLate = wave.status === 'offTrack' && wave.slipDays > 0
  return (
    <ReasonsBadge
      status={wave.status}
      text={isLate ? m.waves_days_late({ days: wave.slipDays }) : undefined}
      reasons={wave.reasons}
      linkOf={(reason) => waveReasonPath(slug, wave.number, reason)}
    />
  )
}
