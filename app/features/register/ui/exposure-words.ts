import type { EntryStanding, ExposureBand } from '~/domain/register'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

const bands: Readonly<Record<ExposureBand, () => string>> = {
  high: m.register_band_high,
  medium: m.register_band_medium,
  low: m.register_band_low,
  unrated: m.register_band_unrated,
}
export const bandWord = (band: ExposureBand) => bands[band]()

/** The status whose icon and colour a band takes. */
const BAND_STATUS: Readonly<Record<ExposureBand, Status>> = {
  high: 'offTrack',
  medium: 'atRisk',
  low: 'onTrack',
  unrated: 'unknown',
}

/** Probability times impact, with the band that it is in; null where it is not rated. */
export function exposureWords({ exposure, band }: EntryStanding): { status: Status; text: string } | null {
  if (exposure === null) return null
  return { status: BAND_STATUS[band], text: m.register_exposure_value({ exposure, band: bandWord(band) }) }
}
