import { trendWord } from '~/components/ui/trend-arrow'
import { DIMENSIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import type { Matrix } from './matrix'
import { gateWord } from './ui/gate-word'

/** The heat map as rows of a spreadsheet, the headings first. An unknown level is empty. */
export function matrixSheet({ rows }: Pick<Matrix, 'rows'>): (string | number | null)[][] {
  const headings = [
    m.readiness_column_code(),
    m.readiness_sub_process(),
    m.readiness_owner(),
    m.readiness_next_gate(),
    m.readiness_column_gate_on(),
    ...DIMENSIONS.flatMap((one) => {
      const dimension = dimensionWord(one)
      return [
        dimension,
        m.readiness_column_trend({ dimension }),
        m.readiness_column_stale({ dimension }),
        m.readiness_column_blocked({ dimension }),
      ]
    }),
    m.readiness_overall(),
  ]
  return [
    headings,
    ...rows.map((row) => [
      row.code,
      nameOf(row.name),
      row.owner && nameOf(row.owner),
      row.gate && gateWord(row.gate),
      row.gate?.on ?? null,
      ...DIMENSIONS.flatMap((dimension) => {
        const { share, count, stale, blocked } = row.levels[dimension]
        const trend = row.trends[dimension]
        if (count === 0) return [null, null, null, null]
        return [share, trend && trendWord(trend), Math.round((stale / count) * 100), blocked]
      }),
      row.overall.count === 0 ? null : row.overall.share,
    ]),
  ]
}
