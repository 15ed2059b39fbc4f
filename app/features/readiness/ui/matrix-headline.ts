import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import type { Matrix } from '../matrix'

/** The answer to "are we ready to go?": how many are not, and what is weakest. */
export function matrixSentence({ total, weakest }: Pick<Matrix, 'total' | 'weakest'>): string {
  if (total.count === 0) return m.readiness_headline_none()
  if (total.notReady === 0) return m.readiness_headline_all()
  const counts = { count: total.notReady, total: total.count }
  if (weakest === null) return m.readiness_headline_unknown(counts)
  return m.readiness_headline_below({
    ...counts,
    dimension: dimensionWord(weakest.dimension),
    share: percent(weakest.share),
  })
}
