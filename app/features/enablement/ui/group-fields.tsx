import type { editedFields } from '~/components/forms/edited-fields'
import { TableScroll } from '~/components/ui/table-scroll'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ActivityGroup } from '../queries.server'
import { NumberCell } from './number-cell'

type Column = 'planned' | 'reached' | 'passed'

const words: Readonly<Record<Column, () => string>> = {
  planned: m.enablement_column_planned,
  reached: m.enablement_column_reached,
  passed: m.enablement_column_passed,
}

/** The groups of an activity with numbers to fill in; those not in `own` are shown only. */
export function GroupFields({
  fields,
  groups,
  columns,
  own,
}: {
  fields: ReturnType<typeof editedFields>
  groups: readonly ActivityGroup[]
  columns: readonly Column[]
  /** Branches whose numbers may be filled in; null: all. */
  own: readonly number[] | null
}) {
  const isShown = !columns.includes('planned')
  return (
    <TableScroll label={m.enablement_groups()}>
      <table className="data-table min-w-[420px]">
        <caption className="sr-only">{m.enablement_groups()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.enablement_branch()}</th>
            <th scope="col">{m.enablement_role()}</th>
            {isShown && (
              <th scope="col" className="num">
                {m.enablement_column_planned()}
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {words[column]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const label = `${nameOf(group.unit.name)} · ${audienceWord(group.audience)}`
            const isOwn = own === null || own.includes(group.unit.id)
            return (
              <tr key={group.id}>
                <th scope="row">{nameOf(group.unit.name)}</th>
                <td>{audienceWord(group.audience)}</td>
                {isShown && <td className="num">{group.planned}</td>}
                {columns.map((column) => (
                  <td key={column} className="num">
                    {isOwn ? (
                      <NumberCell
                        fields={fields}
                        name={`${column}.${group.id}`}
                        label={`${label} · ${words[column]()}`}
                      />
                    ) : (
                      (group[column] ?? '–')
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
