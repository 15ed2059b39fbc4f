import type { Day } from '~/domain/vocabulary'
import { dimensionWord } from '~/i18n/words'
import type { Outlook } from '../outlook'
import { forecastSentence } from './forecast-sentence'
import { SharesLine } from './shares-line'

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
          <SharesLine dimension={dimension} shares={shares} needed={needed} today={today} />
          <span className="min-w-0 flex-[1_1_280px] text-sm">{forecastSentence(forecast, gateOn, today)}</span>
        </li>
      ))}
    </ul>
  )
}
