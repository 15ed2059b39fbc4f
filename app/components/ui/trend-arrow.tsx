import type { Trend } from '~/domain/readiness-trend'
import { m } from '~/i18n/generated/messages'

const ARROWS: Readonly<Record<Trend, string>> = { up: '↗', flat: '→', down: '↘' }

export function TrendArrow({ trend }: { trend: Trend }) {
  return (
    <span className="text-xs">
      <span aria-hidden="true">{ARROWS[trend]}</span>
      <span className="sr-only">{trendWord(trend)}</span>
    </span>
  )
}

export function trendWord(trend: Trend): string {
  switch (trend) {
    case 'up':
      return m.trend_up()
    case 'flat':
      return m.trend_flat()
    case 'down':
      return m.trend_down()
  }
}
