import { Link, useSearchParams } from '@remix-run/react'
import { Pager } from '~/components/ui/pager'
import { TableScroll } from '~/components/ui/table-scroll'
import { DIMENSIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import type { BranchRow } from '../branches'
import { LevelCell } from './level-cell'

/** The branches that take the sub-process over; each leads to its checks. */
export function BranchTable({
  branches,
  chosen,
  needed,
  page,
  pages,
}: {
  branches: readonly BranchRow[]
  chosen: number | null
  needed: number
  page: number
  pages: number
}) {
  const [search] = useSearchParams()
  const { page: _, ...kept } = Object.fromEntries(search)
  const addressOf = (unitId: number) => `?${new URLSearchParams({ ...kept, branch: String(unitId) })}`
  const pathOf = (other: number) => `?${new URLSearchParams({ ...kept, page: String(other) })}`
  return (
    <>
      <TableScroll label={m.readiness_branches()}>
        <table className="data-table">
          <caption className="sr-only">{m.readiness_branches()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.readiness_branch()}</th>
              <th scope="col" className="num">
                {m.readiness_wave()}
              </th>
              {DIMENSIONS.map((dimension) => (
                <th key={dimension} scope="col" className="num">
                  {dimensionWord(dimension)}
                </th>
              ))}
              <th scope="col" className="num">
                {m.readiness_open()}
              </th>
            </tr>
          </thead>
          <tbody>
            {branches.map((branch) => {
              const isChosen = branch.unitId === chosen
              return (
                <tr key={branch.unitId} className={isChosen ? 'bg-accent-soft' : undefined}>
                  <th scope="row" className="whitespace-nowrap!">
                    <Link
                      to={addressOf(branch.unitId)}
                      preventScrollReset
                      data-row
                      aria-current={isChosen ? 'true' : undefined}
                      className="block pl-1.5 hover:underline"
                    >
                      {nameOf(branch.name)}
                    </Link>
                  </th>
                  <td className="num">{branch.wave}</td>
                  {DIMENSIONS.map((dimension) => (
                    <td key={dimension} className="num">
                      <LevelCell level={branch.levels[dimension]} needed={needed} label={dimensionWord(dimension)} />
                    </td>
                  ))}
                  <td className="num">{branch.isPassed ? m.readiness_gone() : branch.open}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <Pager page={page} pages={pages} pathOf={pathOf} />
    </>
  )
}
