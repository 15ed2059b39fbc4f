import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import type { GateChoice } from '~/domain/gates'
import { type Day, DIMENSIONS, type Dimension } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import { branchChecksPath, readinessPath } from '~/lib/links'
import type { Matrix, MatrixRow } from '../matrix'
import { gateWord } from './gate-word'
import { LevelCell } from './level-cell'

/** On a phone the levels come first: the gate stands under the name, and the owner is found one tap further. */
const WIDE = 'hidden sm:table-cell'

/** Sub-processes by dimension: how much is ready for the next gate, what is blocked and what is stale. */
export function MatrixTable({
  matrix,
  slug,
  today,
  needed,
  choice,
}: {
  matrix: Matrix
  slug: string
  today: Day
  needed: number
  choice: GateChoice
}) {
  return (
    <TableScroll label={m.readiness_table()}>
      <table className="data-table">
        <caption className="sr-only">{m.readiness_table()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.readiness_sub_process()}</th>
            <th scope="col" className={WIDE}>
              {m.readiness_owner()}
            </th>
            <th scope="col" className={WIDE}>
              {m.readiness_next_gate()}
            </th>
            {DIMENSIONS.map((dimension) => (
              <th key={dimension} scope="col" className="num">
                {dimensionWord(dimension)}
              </th>
            ))}
            <th scope="col" className="num">
              {m.readiness_overall()}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.code} row={row} slug={slug} today={today} needed={needed} choice={choice} />
          ))}
        </tbody>
        {matrix.total.count > 1 && (
          <tfoot>
            <tr className="border-t border-line">
              <th scope="row" className="pt-2.5! text-ink!">
                {m.readiness_of_all()}
              </th>
              <td className={WIDE} />
              <td className={WIDE} />
              {DIMENSIONS.map((dimension) => (
                <td key={dimension} className="num">
                  <LevelCell level={matrix.total.levels[dimension]} needed={needed} label={dimensionWord(dimension)} />
                </td>
              ))}
              <td className="num">
                <LevelCell level={matrix.total.overall} needed={needed} label={m.readiness_overall()} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  )
}

function Row({
  row,
  slug,
  today,
  needed,
  choice,
}: {
  row: MatrixRow
  slug: string
  today: Day
  needed: number
  choice: GateChoice
}) {
  const isMuted = !row.hasBegun
  const at = choice === 'next' ? '' : `?gate=${choice}`
  return (
    <tr className={isMuted ? 'text-ink-3' : undefined}>
      <th scope="row" className="min-w-36 sm:min-w-48">
        <Link to={readinessPath(slug, row.code) + at} data-row className="group block">
          <span className={`block text-xs font-normal ${row.track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
            {row.code}
          </span>
          <span className={`group-hover:underline ${isMuted ? 'font-normal text-ink-2' : ''}`}>{nameOf(row.name)}</span>
        </Link>
        {row.gate && (
          <span className="block text-xs font-normal text-ink-3 sm:hidden">
            {m.readiness_gate_on({ gate: gateWord(row.gate), day: shortDay(row.gate.on, today) })}
          </span>
        )}
      </th>
      <td className={`whitespace-nowrap ${WIDE}`}>{row.owner ? nameOf(row.owner) : m.readiness_no_owner()}</td>
      <td className={`whitespace-nowrap ${WIDE}`}>
        {row.gate ? (
          <>
            {gateWord(row.gate)}
            <span className="block text-xs text-ink-3">{shortDay(row.gate.on, today)}</span>
          </>
        ) : (
          <span className="text-ink-3">{m.readiness_gate_none()}</span>
        )}
      </td>
      {DIMENSIONS.map((dimension) => (
        <td key={dimension} className="num">
          <Link to={cellPath(slug, row, dimension)} className="inline-block hover:underline">
            <LevelCell
              level={row.levels[dimension]}
              needed={needed}
              label={dimensionWord(dimension)}
              isMuted={isMuted}
              trend={row.trends[dimension]}
            />
          </Link>
        </td>
      ))}
      <td className="num">
        <LevelCell level={row.overall} needed={needed} label={m.readiness_overall()} isMuted={isMuted} />
      </td>
    </tr>
  )
}

/** In this dimension alone: the branches of the wave by checks, or what the pilot needs. */
function cellPath(slug: string, { code, gate }: MatrixRow, dimension: Dimension): string {
  if (gate !== null && gate.wave !== null) return branchChecksPath(slug, code, { gate: gate.wave, dimension })
  return `${readinessPath(slug, code)}?${new URLSearchParams({ ...(gate && { gate: 'pilot' }), dimension })}`
}
