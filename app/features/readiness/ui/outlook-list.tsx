import type { Day } from '~/domain/vocabulary'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import type { Outlook } from '../outlook'
import { forecastSentence } from './forecast-sentence'
import { Sparkline } from './sparkline'

/** Each dimension: its last weeks as a line, and when it will be enough. */
export function OutlookList({
  outlooks,
  gateOn,
  needed,
  today,
}: {
  outlooks: readonly Outlook[]
  gateOn: Day
  needed: number
  today: Day
}) {
  return (
    <ul className="grid gap-3">
      {outlooks.map(({ dimension, shares, forecast }) => (
        <li key={dimension} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="w-28 font-semibold">{dimensionWord(dimension)}</span>
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
          <span className="min-w-0 flex-[1_1_280px] text-sm">{forecastSentence(forecast, gateOn, today)}</span>
        </li>
      ))}
    </ul>
  )
}
