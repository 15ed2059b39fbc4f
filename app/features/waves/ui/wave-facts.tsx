import type { ReactNode } from 'react'
import type { Circle, Day, DayRange, Name } from '~/domain/vocabulary'
import { dayRange, fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { circleWord, waveWord } from '~/i18n/words'

export interface WaveFactsView {
  circle: Circle
  planned: DayRange
  baseline: DayRange | null
  committedOn: Day | null
  forecastEnd: Day
  slipDays: number
  slipReason: string
  after: readonly { number: number; name: Name; lagDays: number }[]
}

/** What is agreed of a wave, and what has become of it. */
export function WaveFacts({ facts, today }: { facts: WaveFactsView; today: Day }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      <Fact label={m.waves_field_circle()}>{circleWord(facts.circle)}</Fact>
      <Fact label={m.waves_column_planned()}>{dayRange(facts.planned, today)}</Fact>
      <Fact label={m.waves_fact_baseline()}>
        {facts.baseline && facts.committedOn
          ? m.waves_fact_baseline_frozen({
              range: dayRange(facts.baseline, today),
              day: fullDay(facts.committedOn),
            })
          : m.waves_not_committed()}
      </Fact>
      <Fact label={m.waves_column_forecast()}>
        {facts.slipDays > 0
          ? m.waves_fact_forecast_late({ day: fullDay(facts.forecastEnd), days: facts.slipDays })
          : fullDay(facts.forecastEnd)}
      </Fact>
      {facts.slipReason && <Fact label={m.waves_field_slip_reason()}>{facts.slipReason}</Fact>}
      {facts.after.map((wave) => (
        <Fact key={wave.number} label={m.waves_field_after()}>
          {wave.lagDays > 0 ? m.waves_fact_after_lag({ wave: waveWord(wave), days: wave.lagDays }) : waveWord(wave)}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
