import { Link } from '@remix-run/react'
import { ChartTools } from '~/components/charts/chart-tools'
import { Card } from '~/components/ui/card'
import { StatusBadge, StatusMark } from '~/components/ui/status-badge'
import { TrendArrow } from '~/components/ui/trend-arrow'
import { standingOfLevel } from '~/domain/readiness'
import type { LevelChange } from '~/domain/readiness-change'
import { DIMENSIONS, type Dimension } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import type { ShownOverview } from '../overview'
import { RadarPlot } from './radar-plot'

/** The four dimensions of readiness: as a picture, and as the table that says the same. */
export function ReadinessCard({
  overview,
  changes,
  slug,
}: {
  overview: ShownOverview
  changes: Readonly<Record<Dimension, LevelChange>>
  slug: string
}) {
  const { levels, needed } = overview
  return (
    <Card
      title={m.overview_dimensions()}
      note={m.overview_dimensions_note()}
      more={<ChartTools name={m.overview_dimensions()} picture={`/programmes/${slug}/overview.svg?chart=readiness`} />}
    >
      <RadarPlot levels={levels} changes={changes} needed={needed} />
      <p className="mb-1.5 text-center text-xs text-ink-3">{m.overview_radar_key({ needed })}</p>
      <table className="data-table">
        <caption className="sr-only">{m.overview_dimensions()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.overview_column_dimension()}</th>
            <th scope="col" className="num">
              {m.overview_column_then()}
            </th>
            <th scope="col" className="num">
              {m.overview_today()}
            </th>
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((dimension) => {
            const { share, blocked } = levels[dimension]
            const { before, trend } = changes[dimension]
            const standing = standingOfLevel(share, needed)
            return (
              <tr key={dimension}>
                <th scope="row">
                  <Link to={`/programmes/${slug}/readiness`} className="hover:underline">
                    {dimensionWord(dimension)}
                  </Link>
                  {blocked > 0 && (
                    <span className="ml-2 text-xs font-normal text-bad">
                      {m.overview_blocked_count({ count: blocked })}
                    </span>
                  )}
                </th>
                <td className="num text-ink-3">{before === null ? '–' : percent(before)}</td>
                <td className="num">
                  <span className="inline-flex items-center gap-1.5">
                    {standing === 'below' && <StatusMark status="atRisk" />}
                    {standing === 'farBelow' && <StatusMark status="offTrack" />}
                    {share === null ? <StatusBadge status="unknown" /> : percent(share)}
                    {trend && <TrendArrow trend={trend} />}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}
