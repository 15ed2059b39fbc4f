import { Link } from '@remix-run/react'
import { toneOf } from '~/components/ui/status-badge'
import { StatusIcon } from '~/components/ui/status-icon'
import { TableScroll } from '~/components/ui/table-scroll'
import type { CoverageCell, CoverageStatus, CoverageSum } from '~/domain/coverage'
import { coverageStatus } from '~/domain/coverage'
import { REACHED_PERCENT } from '~/domain/thresholds'
import { AUDIENCES, type Audience, type Day } from '~/domain/vocabulary'
import { audienceWord } from '~/i18n/enablement-words'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord } from '~/i18n/words'
import type { CoverageRow } from '../coverage-view.server'
import { planPath } from '../paths'
import { coverageReasonSentence } from './sentences'

const LOOKS = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  idle: 'bg-idle-soft text-idle',
} as const

/** The first column stays in sight while the others pass under it. */
const STICKY = 'sticky left-0 z-10 bg-surface print:static print:bg-transparent'

/** Branches by roles: of each how many have been reached and still count. */
export function CoverageMatrix({
  slug,
  rows,
  byAudience,
  sum: overall,
  subProcess,
  today,
  mayPlan,
}: {
  slug: string
  rows: readonly CoverageRow[]
  byAudience: readonly (CoverageSum & { audience: Audience })[]
  sum: CoverageSum
  /** The code of the one that is looked at; empty for all. */
  subProcess: string
  today: Day
  mayPlan: boolean
}) {
  return (
    <TableScroll label={m.enablement_matrix()}>
      <table className="data-table w-auto! min-w-full">
        <caption className="sr-only">{m.enablement_matrix()}</caption>
        <thead>
          <tr>
            <th scope="col" className={STICKY}>
              {m.enablement_branch()}
            </th>
            {AUDIENCES.map((audience) => (
              <th key={audience} scope="col" className="text-center!">
                {audienceWord(audience)}
              </th>
            ))}
            <th scope="col" className="text-center!">
              {m.enablement_all_roles()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, name, goesLive, cells, sum }) => (
            <tr key={unitId}>
              <th scope="row" className={`max-w-36 min-w-24 pr-2! sm:max-w-none sm:whitespace-nowrap! ${STICKY}`}>
                {nameOf(name)}
                {goesLive && (
                  <span className="block text-xs font-normal text-ink-3">
                    {goesLive.isLive
                      ? m.enablement_live_since({ day: shortDay(goesLive.on, today) })
                      : m.enablement_goes_live({ day: shortDay(goesLive.on, today) })}
                  </span>
                )}
              </th>
              {AUDIENCES.map((audience, at) => (
                <td key={audience} className="px-1! py-1! text-center">
                  <Cell
                    cell={cells[at] ?? null}
                    label={`${nameOf(name)} · ${audienceWord(audience)}`}
                    to={mayPlan ? planPath(slug, { unitId, audience, kind: 'talk', subProcess }) : null}
                  />
                </td>
              ))}
              <td className="px-1! py-1! text-center">
                <SumMark sum={sum} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line">
            <th scope="row" className={STICKY}>
              {m.enablement_all_branches()}
            </th>
            {byAudience.map((sum) => (
              <td key={sum.audience} className="px-1! py-1! text-center">
                <SumMark sum={sum} />
              </td>
            ))}
            <td className="px-1! py-1! text-center">
              <SumMark sum={overall} />
            </td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  )
}

function Cell({ cell, label, to }: { cell: CoverageCell | null; label: string; to: string | null }) {
  if (cell === null || (cell.people === null && cell.lastOn === null)) {
    return (
      <span className="text-ink-3" title={cell ? m.enablement_reason_no_count() : m.enablement_no_such_role()}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{cell ? m.enablement_reason_no_count() : m.enablement_no_such_role()}</span>
      </span>
    )
  }
  const { share, people, reached, passShare, status, reasons } = cell
  const words = [
    label,
    statusWord(status),
    ...(people === null ? [] : [m.enablement_cell_people({ reached: Math.floor(reached), people })]),
    ...(passShare === null ? [] : [m.enablement_cell_passed({ share: percent(passShare) })]),
    ...reasons.map(coverageReasonSentence),
  ]
  const isOpen = to !== null && status !== 'onTrack'
  const shown = (
    <>
      <StatusIcon status={status} />
      <span aria-hidden="true">{share === null ? m.enablement_unknown() : percent(share)}</span>
    </>
  )
  const look = `inline-flex min-h-8 min-w-16 items-center justify-center gap-1 rounded-md px-1.5 text-xs font-semibold tabular-nums ${LOOKS[toneOf(status)]}`
  return isOpen ? (
    <Link
      to={to}
      title={words.join('\n')}
      aria-label={words.join('; ')}
      className={`${look} hover:outline-2 hover:outline-accent`}
    >
      {shown}
    </Link>
  ) : (
    <span title={words.join('\n')} className={look}>
      {shown}
      <span className="sr-only">{words.join('; ')}</span>
    </span>
  )
}

function SumMark({ sum: { share, cells } }: { sum: CoverageSum }) {
  const status: CoverageStatus = cells === 0 ? 'unknown' : coverageStatus(share, REACHED_PERCENT)
  return (
    <span className="inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap tabular-nums">
      <span className={`inline-flex ${LOOKS[toneOf(status)]} rounded-full bg-transparent!`}>
        <StatusIcon status={status} />
      </span>
      {share === null ? m.enablement_unknown() : percent(share)}
      <span className="sr-only">{statusWord(status)}</span>
    </span>
  )
}
