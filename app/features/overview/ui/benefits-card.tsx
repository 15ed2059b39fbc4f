import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { hasMoved, type KpiMovement } from '~/domain/kpi-results'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { wavePath } from '~/lib/links'

export interface Benefit extends KpiMovement {
  wave: number
  code: string
  name: string
  measure: string
}

/** Figures on the page; the others are with their waves. */
export const BENEFITS_SHOWN = 5

/** What has come of it so far: figures before and after a wave, the latest first. */
export function BenefitsCard({
  benefits,
  moved,
  count,
  slug,
}: {
  benefits: readonly Benefit[]
  /** Of all of them, those that moved as they should. */
  moved: number
  count: number
  slug: string
}) {
  return (
    <Card title={m.overview_benefits()} note={count > 0 && m.overview_benefits_moved({ moved, count })}>
      {count === 0 && <p className="text-ink-2">{m.overview_benefits_none()}</p>}
      <ul>
        {benefits.map((one, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read and never reordered
            key={at}
            className="grid grid-cols-[18px_1fr_auto] items-baseline gap-x-2 border-b border-line-2 py-1.5 last:border-0"
          >
            <StatusMark status={hasMoved(one) ? 'done' : 'atRisk'} />
            <Link to={wavePath(slug, one.wave)} className="min-w-0 hover:underline">
              {one.name}
              <span className="ml-2 text-xs text-ink-3">
                {one.code} · {m.wave_number({ number: one.wave })}
              </span>
            </Link>
            <span className="whitespace-nowrap tabular-nums">
              {figure(one.before)} → <strong className="font-semibold">{figure(one.after)}</strong>{' '}
              <span className="text-ink-3">{one.measure}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
