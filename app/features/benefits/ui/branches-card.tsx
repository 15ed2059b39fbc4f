import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import { meanFigure } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import type { BranchRow } from '../kpi-view'
import { monthWord } from './kpi-words'

/** Where the branches are: since when they are live, what they read first and last. */
export function BranchesCard({ rows, pager }: { rows: readonly BranchRow[]; pager: ReactNode }) {
  return (
    <Card title={m.benefits_branches_title()}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{m.benefits_branches_none()}</p>
      ) : (
        <TableScroll label={m.benefits_branches_title()}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{m.benefits_column_branch()}</th>
                <th scope="col">{m.benefits_column_wave()}</th>
                <th scope="col">{m.benefits_column_live()}</th>
                <th scope="col" className="num">
                  {m.benefits_column_first()}
                </th>
                <th scope="col" className="num">
                  {m.benefits_column_latest()}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, wave, liveIn, first, latest }) => (
                <tr key={id}>
                  <th scope="row">{nameOf(name)}</th>
                  <td>{wave === null ? '–' : m.wave_number({ number: wave })}</td>
                  <td>
                    {liveIn === null ? <span className="text-ink-3">{m.benefits_not_live()}</span> : monthWord(liveIn)}
                  </td>
                  <Value reading={first} />
                  <Value reading={latest} />
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {pager}
    </Card>
  )
}

function Value({ reading }: { reading: BranchRow['latest'] }) {
  return (
    <td className="num">
      {reading === null ? '–' : meanFigure(reading.value)}
      {reading && <span className="block text-xs text-ink-3">{monthWord(reading.month)}</span>}
    </td>
  )
}
