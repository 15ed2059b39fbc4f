import { isEnough, type Level, weakestDimension } from '~/domain/readiness'
import type { Dimension, Name } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import type { GateView } from '../matrix'

/** The answer to "is it ready to go?", for one sub-process. */
export function detailSentence(
  of: Name,
  gate: GateView | null,
  levels: Record<Dimension, Level>,
  needed: number,
): string {
  const name = nameOf(of)
  if (gate === null) return m.readiness_detail_none({ name })
  if (isEnough(levels, needed)) return m.readiness_detail_enough({ name })
  const weakest = weakestDimension(levels)
  if (weakest === null || weakest.share >= needed) return m.readiness_detail_unknown({ name })
  return m.readiness_detail_below({
    name,
    dimension: dimensionWord(weakest.dimension),
    share: percent(weakest.share),
    needed,
  })
}
