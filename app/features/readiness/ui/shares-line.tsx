import type { WeeklyShare } from '~/domain/readiness-trend'
import type { Day, Dimension } from '~/domain/vocabulary'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import { Sparkline } from './sparkline'

/** The last weeks of a level as a line, and as a table for those who listen. */
export function SharesLine({
  dimension,
  shares,
  needed,
  today,
}: {
  dimension: Dimension
  shares: readonly WeeklyShare[]
  needed: number
  today: Day
}) {
  return (
    <>
      <Sparkline values={shares.map(({ share }) => share)} mark={needed} />
      <table className="sr-only">
        <caption>{m.forecast_history({ dimension: dimensionWord(dimension) })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.forecast_week()}</th>
            <th scope="col">{m.forecast_share()}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ day, share }) => (
            <tr key={day}>
              <th scope="row">{shortDay(day, today)}</th>
              <td>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
