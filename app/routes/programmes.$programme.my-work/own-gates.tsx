import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import type { OwnGates as Own } from '~/features/gates/own-gates.server'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { gatePath } from '~/lib/links'

/** On one's own work: gates to decide, and holds to see to; nothing where there is neither. */
export function OwnGates({ slug, gates, today }: { slug: string; gates: Own; today: Day }) {
  const { decisions, holds } = gates
  if (decisions.length + holds.length === 0) return null
  return (
    <section className="mb-4 grid gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-sm">
      {decisions.length > 0 && (
        <div>
          <h2 className="text-base font-semibold">{m.gates_my_decisions({ count: decisions.length })}</h2>
          <ul className="mt-1 grid gap-1">
            {decisions.map(({ id, address, title, dueOn }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
                <Link to={`${gatePath(slug, address)}/decision`} className="text-accent hover:underline">
                  {title}
                </Link>
                <span className="text-ink-2">
                  {m.gates_field_due()} {shortDay(dueOn, today)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {holds.length > 0 && (
        <div>
          <h2 className="text-base font-semibold">{m.gates_my_holds({ count: holds.length })}</h2>
          <ul className="mt-1 grid gap-1">
            {holds.map(({ id, address, title, condition, status, returns, age }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                <span className="min-w-0">
                  <Link to={gatePath(slug, address)} className="text-accent hover:underline">
                    {title}
                  </Link>
                  <span className="block text-ink-2">{condition}</span>
                </span>
                <span className="flex flex-wrap items-center gap-x-2">
                  <StatusBadge status={status} text={returns} />
                  <span className="text-ink-2">{age}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
