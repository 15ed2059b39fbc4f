import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { KpiAim, Status } from '~/domain/vocabulary'
import type { Effect, KnownEffect } from '~/domain/wave-effect'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { KpiView } from '../kpi-view'
import type { KpiRecord } from '../queries.server'
import { amount, effectReasonPart, shareWord, signedAmount } from './kpi-words'

/** What each wave has changed, with its uncertainty; unknown says why. */
export function EffectCard({
  kpi,
  view: { effects, soFar },
}: {
  kpi: KpiRecord
  view: Pick<KpiView, 'effects' | 'soFar'>
}) {
  return (
    <Card title={m.benefits_effect_title()} note={m.benefits_effect_note()}>
      {effects.length === 0 && <p className="text-ink-2">{m.benefits_effect_none()}</p>}
      <ul className="grid gap-2.5">
        {effects.map(({ wave, effect }) => (
          <Line key={wave} name={m.wave_number({ number: wave })} kpi={kpi} effect={effect} />
        ))}
        {effects.length > 1 && <Line name={m.benefits_effect_all()} kpi={kpi} effect={soFar} />}
      </ul>
      {effects.length > 0 && <p className="mt-2.5 text-xs text-ink-3">{m.benefits_effect_method()}</p>}
    </Card>
  )
}

function Line({ name, kpi, effect }: { name: string; kpi: KpiRecord; effect: Effect }) {
  if (effect.state === 'unknown') {
    return (
      <Row status="unknown" name={name}>
        {m.benefits_effect_unknown({ reasons: reasonsOf(effect.reasons) })}
      </Row>
    )
  }
  const { status, word } = judged(kpi.aim, effect)
  return (
    <Row status={status} name={name}>
      <strong className="font-semibold tabular-nums">{signedAmount(effect.effect, kpi.measure)}</strong> · {word}
      <span className="block text-sm text-ink-2">
        {m.benefits_effect_range({
          low: signedAmount(effect.low, kpi.measure),
          high: signedAmount(effect.high, kpi.measure),
        })}
        {' · '}
        {m.benefits_effect_compared({ live: effect.live, waiting: effect.waiting })}
      </span>
    </Row>
  )
}

function Row({ status, name, children }: { status: Status; name: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[18px_1fr] gap-x-2">
      <span className="pt-0.5">
        <StatusMark status={status} />
      </span>
      <span>
        <span className="mr-2 text-ink-3">{name}</span>
        {children}
      </span>
    </li>
  )
}

/** Better or worse only where the whole range says so. */
function judged(aim: KpiAim, { low, high }: KnownEffect): { status: Status; word: string } {
  if (low <= 0 && high >= 0) return { status: 'notStarted', word: m.benefits_effect_unclear() }
  const isBetter = aim === 'up' ? low > 0 : high < 0
  return isBetter
    ? { status: 'done', word: m.benefits_effect_better() }
    : { status: 'offTrack', word: m.benefits_effect_worse() }
}

const reasonsOf = (reasons: readonly Parameters<typeof effectReasonPart>[0][]) =>
  reasons.map(effectReasonPart).join(m.benefits_reasons_joined())

/** What it comes to when the plan is carried out. */
export function ForecastCard({ kpi, forecast }: { kpi: KpiRecord; forecast: KpiView['forecast'] }) {
  return (
    <Card title={m.benefits_forecast_title()}>
      {forecast.state === 'unknown' ? (
        <p className="text-ink-2">{m.benefits_forecast_unknown({ reasons: reasonsOf(forecast.reasons) })}</p>
      ) : (
        <div className="grid gap-1">
          <p>{m.benefits_forecast_value({ value: amount(forecast.value, kpi.measure) })}</p>
          <p className="text-sm text-ink-2">
            {[
              forecast.ahead > 0 &&
                m.benefits_forecast_range({
                  low: amount(forecast.low, kpi.measure),
                  high: amount(forecast.high, kpi.measure),
                }),
              forecast.share !== null && m.benefits_forecast_share({ share: shareWord(forecast.share) }),
              forecast.ahead > 0 && forecast.endsOn
                ? m.benefits_forecast_ahead({ count: forecast.ahead, day: fullDay(forecast.endsOn) })
                : m.benefits_forecast_complete(),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
      <p className="mt-2 text-xs text-ink-3">{m.benefits_forecast_method()}</p>
    </Card>
  )
}
