import { m } from '~/i18n/generated/messages'
import type { KpiCounts } from '../kpi-list'

/** What the benefits come to, in one sentence. */
export function listHeadline({ total, reached, onTrack, behind, unknown }: KpiCounts, hasReadings: boolean): string {
  if (total === 0) return m.benefits_headline_none()
  if (unknown === total && !hasReadings) return m.benefits_headline_unread({ count: total })
  return m.benefits_headline({ count: total, reached, onTrack, behind })
}
