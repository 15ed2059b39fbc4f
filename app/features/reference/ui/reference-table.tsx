import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReferencePlace } from '../queries.server'

export interface ReferenceRow extends ReferencePlace {
  practices: number
  /** What the draft changes of them. */
  changes: number
}

/** The sub-processes of the model with how many practices each has. */
export function ReferenceTable({ rows }: { rows: readonly ReferenceRow[] }) {
  return (
    <Card>
      <table className="data-table">
        <caption className="sr-only">{m.room_reference()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.reference_column_name()}</th>
            <th scope="col" className="num">
              {m.reference_column_practices()}
            </th>
            <th scope="col" className="num">
              {m.reference_column_draft()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, track, name, practices, changes }) => (
            <tr key={code}>
              <th scope="row">
                <Link to={`/company/reference/${code}`} data-row className="hover:underline">
                  <span className={`mr-1.5 whitespace-nowrap ${track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
                    {code}
                  </span>
                  {nameOf(name)}
                </Link>
              </th>
              <td className="num">{practices}</td>
              <td className="num">
                {changes > 0 ? (
                  <span className="font-semibold text-accent">{changes}</span>
                ) : (
                  <span className="text-ink-3">–</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
