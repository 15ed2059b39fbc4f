import type { Forecast } from '~/domain/forecast'
import type { Day } from '~/domain/vocabulary'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** When it will be enough, in a sentence; or why nobody can say. */
export function forecastSentence(forecast: Forecast, gateOn: Day, today: Day): string {
  switch (forecast.kind) {
    case 'ready':
      return m.forecast_ready()
    case 'expected':
      return expectedSentence(forecast, gateOn, today)
    case 'notForeseen':
      return notForeseenSentence(forecast.reason.code)
    case 'unknown':
      return unknownSentence(forecast.reason)
  }
}

function expectedSentence(forecast: Extract<Forecast, { kind: 'expected' }>, gateOn: Day, today: Day): string {
  const day = (one: Day) => shortDay(one, today)
  const days = { on: day(forecast.on), from: day(forecast.from), gate: day(gateOn) }
  if (forecast.odds === null) {
    return forecast.to === null
      ? m.forecast_expected_past_open(days)
      : m.forecast_expected_past({ ...days, to: day(forecast.to) })
  }
  const odds = oddsWord(forecast.odds)
  return forecast.to === null
    ? m.forecast_expected_open({ ...days, odds })
    : m.forecast_expected({ ...days, to: day(forecast.to), odds })
}

/** In tens: no forecast knows more. */
function oddsWord(odds: number): string {
  if (odds < 0.05) return m.forecast_odds_low()
  if (odds >= 0.95) return m.forecast_odds_high()
  return percent(Math.round(odds * 10) * 10)
}

function notForeseenSentence(code: Extract<Forecast, { kind: 'notForeseen' }>['reason']['code']): string {
  switch (code) {
    case 'forecastFlat':
      return m.forecast_flat()
    case 'forecastFalling':
      return m.forecast_falling()
    case 'forecastTooSlow':
      return m.forecast_too_slow()
  }
}

function unknownSentence(reason: Extract<Forecast, { kind: 'unknown' }>['reason']): string {
  switch (reason.code) {
    case 'forecastNoQuestion':
      return m.forecast_no_question()
    case 'forecastStale':
      return m.forecast_stale()
    case 'forecastTooShort':
      return m.forecast_too_short({ weeks: reason.weeks, needed: reason.needed })
    case 'forecastTooFewChanges':
      return m.forecast_too_few_changes()
    case 'forecastPaceChanged':
      return m.forecast_pace_changed()
  }
}
