import { Link } from '@remix-run/react'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { gatePath } from '~/lib/links'
import type { HoldLine } from '../gates-view.server'
import { HoldAge } from './hold-facts'

/** What is held: what it waits for, who sees to it, how old it is and when it returns. */
export function HoldList({ slug, holds, today }: { slug: string; holds: readonly HoldLine[]; today: Day }) {
  return (
    <ul className="divide-y divide-line-2">
      {holds.map((hold) => (
        <li key={hold.id} className="grid gap-1 py-2">
          <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Link to={gatePath(slug, hold.address)} className="font-semibold hover:underline">
              {gateTitle(hold.key, hold.name)}
            </Link>
            <HoldAge standing={hold.standing} />
          </p>
          <HoldText slug={slug} hold={hold} today={today} />
        </li>
      ))}
    </ul>
  )
}

export function HoldText({ slug, hold, today }: { slug: string; hold: HoldLine; today: Day }) {
  const base = `/programmes/${slug}/holds/${hold.id}`
  return (
    <>
      <p className="text-sm whitespace-pre-line">{hold.condition}</p>
      <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <span>{m.gates_hold_owner({ person: nameOf(hold.owner), day: shortDay(hold.returnsOn, today) })}</span>
        {hold.mayClose && (
          <span className="no-print flex gap-3">
            <Link to={`${base}/closing`} className="text-accent hover:underline">
              {m.gates_hold_close()}
            </Link>
            <Link to={`${base}/renewal`} className="text-accent hover:underline">
              {m.gates_hold_renew()}
            </Link>
          </span>
        )}
      </p>
    </>
  )
}
