import { NEXT_DATES_HORIZON } from '~/domain/thresholds'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import type { Matrix } from '../matrix'

/** The answer to "are we ready to go?": of the gates close by, how many are not, and what is weakest. */
export function matrixSentence({ total, near }: Pick<Matrix, 'total' | 'near'>): string {
  const days = NEXT_DATES_HORIZON
  if (total.count === 0) return m.readiness_headline_none()
  if (near.count === 0) return m.readiness_headline_far({ days })
  if (near.notReady === 0) return m.readiness_headline_all({ count: near.count, days })
  const counts = { count: near.notReady, total: near.count, days }
  if (near.weakest === null) return m.readiness_headline_unknown(counts)
  const { dimension, share } = near.weakest
  return m.readiness_headline_below({ ...counts, dimension: dimensionWord(dimension), share: percent(share) })
}
