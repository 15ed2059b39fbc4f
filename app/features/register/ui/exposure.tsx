import { StatusBadge } from '~/components/ui/status-badge'
import type { EntryStanding } from '~/domain/register'
import { m } from '~/i18n/generated/messages'
import { BAND_STATUS, bandWord } from './exposure-words'

/** Probability times impact, with the band that it is in. */
export function Exposure({ row: { standing } }: { row: { standing: EntryStanding } }) {
  const { exposure, band } = standing
  if (exposure === null) return <span className="text-ink-3">–</span>
  return <StatusBadge status={BAND_STATUS[band]} text={m.register_exposure_value({ exposure, band: bandWord(band) })} />
}
