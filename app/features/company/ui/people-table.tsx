import { Link } from '@remix-run/react'
import { Avatar } from '~/components/ui/avatar'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day, Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import type { PersonStanding } from '../person-standing'
import { StandingBadge } from './standing-badge'

interface Person {
  id: number
  name: Name
  title: Name
  email: string
  unit: Name | null
  isAdministrator: boolean
  standing: PersonStanding
}

export function PeopleTable({ people, today }: { people: readonly Person[]; today: Day }) {
  return (
    <TableScroll label={m.room_people()}>
      <table className="data-table min-w-[720px]">
        <caption className="sr-only">{m.room_people()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.company_column_name()}</th>
            <th scope="col">{m.company_column_access()}</th>
            <th scope="col">{m.company_column_unit()}</th>
            <th scope="col">{m.company_column_email()}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonLine key={person.id} person={person} today={today} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function PersonLine({ person, today }: { person: Person; today: Day }) {
  const title = nameOf(person.title)
  return (
    <tr>
      <th scope="row">
        <div className="flex items-center gap-2.5">
          <Avatar name={person.name} />
          <div className="min-w-0">
            <Link
              to={`/company/people/${person.id}`}
              data-row
              lang={languageOfName(person.name)}
              className="hover:text-accent-ink hover:underline"
            >
              {nameOf(person.name)}
            </Link>
            {title && <div className="text-xs font-normal text-ink-3">{title}</div>}
          </div>
        </div>
      </th>
      <td className="whitespace-nowrap text-ink-2">
        <StandingBadge standing={person.standing} today={today} />
        {person.isAdministrator && (
          <span className="mt-0.5 block text-xs font-semibold text-ink">{m.role_administrator()}</span>
        )}
      </td>
      <td className="text-ink-2">{person.unit ? nameOf(person.unit) : m.company_without_unit()}</td>
      <td className="text-ink-2">{person.email}</td>
    </tr>
  )
}
