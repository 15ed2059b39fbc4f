import { Link } from '@remix-run/react'
import { Check, CornerDownRight } from 'lucide-react'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Name, UnitKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { unitKindWord } from '~/i18n/words'

interface Unit {
  id: number
  name: Name
  kind: UnitKind
  isBusiness: boolean
  depth: number
  people: number
}

/** The tree of units, each indented below its parent. */
export function UnitTable({ units }: { units: readonly Unit[] }) {
  return (
    <TableScroll label={m.room_units()}>
      <table className="data-table min-w-[560px]">
        <caption className="sr-only">{m.room_units()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.company_column_unit()}</th>
            <th scope="col">{m.company_column_kind()}</th>
            <th scope="col">{m.company_column_business()}</th>
            <th scope="col" className="num">
              {m.room_people()}
            </th>
            <th scope="col">
              <span className="sr-only">{m.company_unit_add_below()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitLine key={unit.id} unit={unit} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function UnitLine({ unit }: { unit: Unit }) {
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-1.5" style={{ paddingLeft: `${unit.depth * 20}px` }}>
          {unit.depth > 0 && (
            <>
              <CornerDownRight size={13} className="flex-none text-ink-3" aria-hidden="true" />
              <span className="sr-only">{m.company_unit_depth({ depth: unit.depth + 1 })}</span>
            </>
          )}
          <Link
            to={`/company/units/${unit.id}`}
            data-row
            lang={languageOfName(unit.name)}
            className="hover:text-accent-ink hover:underline"
          >
            {nameOf(unit.name)}
          </Link>
        </span>
      </th>
      <td className="text-ink-2">{unitKindWord(unit.kind)}</td>
      <td className="text-ink-2">
        {unit.isBusiness && (
          <span className="inline-flex items-center gap-1">
            <Check size={14} aria-hidden="true" />
            {m.company_business_yes()}
          </span>
        )}
      </td>
      <td className="num">
        {unit.people > 0 ? (
          <Link to={`/company/people?unit=${unit.id}`} className="text-accent">
            {unit.people}
          </Link>
        ) : (
          <span className="text-ink-3">0</span>
        )}
      </td>
      <td className="text-right whitespace-nowrap">
        <Link to={`/company/units/new?under=${unit.id}`} className="text-accent">
          {m.company_unit_add_below()}
        </Link>
      </td>
    </tr>
  )
}
