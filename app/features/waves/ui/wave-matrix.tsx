import { Link } from '@remix-run/react'
import { Pager } from '~/components/ui/pager'
import { StatusMark } from '~/components/ui/status-badge'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath } from '~/lib/links'
import type { WaveRolloutsView } from '../wave-rollouts'
import { BranchHeading, MatrixFrame, SubProcessHeading } from './matrix-frame'

/** What of the wave is where: sub-processes down, branches across, each cell by how it stands. */
export function WaveMatrix({
  slug,
  matrix: { subProcesses, branches, cells, page, pages },
  pathOf,
}: {
  slug: string
  matrix: WaveRolloutsView['matrix']
  /** The address of a page of branches. */
  pathOf: (page: number) => string
}) {
  return (
    <>
      <MatrixFrame
        caption={m.waves_matrix_caption()}
        head={branches.map((branch) => <BranchHeading key={branch.id}>{nameOf(branch.name)}</BranchHeading>)}
      >
        {subProcesses.map((subProcess) => (
          <tr key={subProcess.id}>
            <SubProcessHeading>
              <Link to={subProcessPath(slug, subProcess.code)} className="hover:underline">
                <span className="mr-1.5 font-normal whitespace-nowrap text-ink-3">{subProcess.code}</span>
                {nameOf(subProcess.name)}
              </Link>
            </SubProcessHeading>
            {branches.map((branch) => {
              const status = cells[`${subProcess.id}:${branch.id}`]
              return (
                <td key={branch.id} className="border-b border-line-2 px-1 py-1.5 text-center">
                  {status ? <StatusMark status={status} /> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </MatrixFrame>
      <Pager page={page} pages={pages} pathOf={pathOf} />
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-3">
        {(['done', 'notStarted', 'onTrack', 'atRisk', 'offTrack'] as const).map((status) => (
          <span key={status} className="inline-flex items-center gap-1">
            <StatusMark status={status} />
            {LEGEND[status]()}
          </span>
        ))}
      </p>
    </>
  )
}

const LEGEND = {
  done: m.waves_live,
  notStarted: m.waves_legend_planned,
  onTrack: m.waves_legend_under_way,
  atRisk: m.waves_legend_late,
  offTrack: m.waves_legend_very_late,
}
