import { Link } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Duty } from '../duty-queries.server'

/** What somebody still answers for, each with the way to hand it over; nothing where there is nothing. */
export function DutiesList({ duties, personId }: { duties: readonly Duty[]; personId: number }) {
  if (duties.length === 0) return <p className="text-ink-2">{m.company_duties_none()}</p>
  return (
    <div className="rounded-md bg-warn-soft px-3 py-2">
      <p className="font-semibold">{m.company_duties_title()}</p>
      <ul className="mt-1 grid gap-1.5">
        {duties.map(({ programme, owned, deputised, checks }) => (
          <li key={programme.slug}>
            <span className="block text-sm text-ink-2">{nameOf(programme.name)}</span>
            <span className="flex flex-wrap gap-x-3 gap-y-0.5">
              {owned > 0 && (
                <DutyLink to={`/programmes/${programme.slug}/sub-processes?owner=${personId}`}>
                  {m.company_duties_owned({ count: owned })}
                </DutyLink>
              )}
              {deputised > 0 && (
                <DutyLink to={`/programmes/${programme.slug}/sub-processes`}>
                  {m.company_duties_deputised({ count: deputised })}
                </DutyLink>
              )}
              {checks > 0 && (
                <DutyLink to={`/programmes/${programme.slug}/readiness`}>
                  {m.company_duties_checks({ count: checks })}
                </DutyLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function DutyLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="text-accent hover:underline">
      {children}
    </Link>
  )
}
