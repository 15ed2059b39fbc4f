import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Roadmap } from '~/domain/roadmap'
import type { RoadmapGroup } from '~/domain/roadmap-groups'
import { lateDays, type RoadmapBar, type RoadmapRow } from '~/domain/roadmap-row'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, waveWord } from '~/i18n/words'
import { deviationWords, headingWords } from '../sentences'
import { actualWords, markersAt, markerWords, waitsForWords } from '../step-sentences'
import { queryOf, type RoadmapView } from '../view'

export interface RoadmapTableProps {
  roadmap: Roadmap
  /** The programme's address. */
  base: string
  view: RoadmapView
}

/** The chart in words: the same rows, the same dates. */
export function RoadmapTable({ roadmap, base, view }: RoadmapTableProps) {
  const total = roadmap.groups.reduce((sum, group) => sum + group.rows.length, 0)
  return (
    <div className="grid gap-6">
      {roadmap.waves.length > 0 && <WaveTable roadmap={roadmap} base={base} />}
      <TableScroll label={m.roadmap_table_caption()}>
        <table className="data-table">
          <caption className="sr-only">{m.roadmap_table_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.roadmap_names_heading()}</th>
              <th scope="col">{m.roadmap_column_step()}</th>
              <th scope="col">{m.roadmap_planned()}</th>
              <th scope="col">{m.roadmap_baseline_dates()}</th>
              <th scope="col">{m.roadmap_actual()}</th>
              <th scope="col">{m.roadmap_deviation()}</th>
              <th scope="col">{m.roadmap_gates()}</th>
              <th scope="col">{m.roadmap_waits_for()}</th>
            </tr>
          </thead>
          {firstRows(roadmap.groups, ROWS_AT_MOST).map((group) => (
            <GroupBodies
              key={group.key}
              heading={headingWords(group.heading)}
              rows={group.rows}
              {...{ roadmap, base }}
            />
          ))}
        </table>
      </TableScroll>
      {total > ROWS_AT_MOST && (
        <p className="text-sm text-ink-2">
          {m.roadmap_table_first({ shown: ROWS_AT_MOST, total })}{' '}
          <a href={`${base}/roadmap.csv${queryOf(view)}`} download="" className="text-accent">
            {m.roadmap_export_csv()}
          </a>
        </p>
      )}
    </div>
  )
}

/** More than anybody reads on a page. */
const ROWS_AT_MOST = 500

/** The groups with as many of their rows as there may be; those that would be empty are left out. */
export function firstRows(groups: readonly RoadmapGroup[], most: number): RoadmapGroup[] {
  let left = most
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return rows.length > 0 ? [{ ...group, rows }] : []
  })
}

function GroupBodies({
  heading,
  rows,
  roadmap,
  base,
}: {
  heading: string
  rows: readonly RoadmapRow[]
  roadmap: Roadmap
  base: string
}) {
  return (
    <>
      <tbody>
        <tr>
          <th scope="colgroup" colSpan={8} className="bg-paper pt-3 text-ink-2">
            {heading}
          </th>
        </tr>
      </tbody>
      {rows.map((row) => (
        <tbody key={row.key} className="break-inside-avoid border-t border-line">
          {row.bars.map((bar, index) => (
            <tr key={bar.kind}>
              {index === 0 && <RowHeader row={row} base={base} />}
              <StepCells row={row} bar={bar} roadmap={roadmap} />
            </tr>
          ))}
        </tbody>
      ))}
    </>
  )
}

function RowHeader({ row, base }: { row: RoadmapRow; base: string }) {
  return (
    <th scope="rowgroup" rowSpan={row.bars.length} className="min-w-[180px] max-w-[280px] align-top">
      <Link to={`${base}/sub-processes/${row.code}`} data-row="" className="hover:underline">
        {nameOf(row.name)}
      </Link>
      <span className="mt-0.5 block text-xs font-normal text-ink-3">
        <span className="tabular-nums">{row.code}</span> · {row.owner ? nameOf(row.owner) : m.roadmap_no_owner()}
      </span>
      <span className="mt-1 block">
        <StatusBadge status={row.status} />
      </span>
    </th>
  )
}

function StepCells({ row, bar, roadmap: { today, links } }: { row: RoadmapRow; bar: RoadmapBar; roadmap: Roadmap }) {
  return (
    <>
      <td className="whitespace-nowrap">{stepWord(bar.kind)}</td>
      <td className="whitespace-nowrap tabular-nums">{dayRange(bar.planned, today)}</td>
      <td className="whitespace-nowrap text-ink-2 tabular-nums">
        {bar.baseline ? dayRange(bar.baseline, today) : m.roadmap_no_baseline()}
      </td>
      <td className="whitespace-nowrap tabular-nums">{actualWords(bar, today)}</td>
      <td className={`min-w-[110px] ${lateDays(bar) > 0 ? 'font-semibold text-bad' : 'text-ink-2'}`}>
        {deviationWords(bar)}
      </td>
      <td className="min-w-[150px] text-ink-2">
        <Lines texts={markersAt(row, bar).map((marker) => markerWords(marker, today))} />
      </td>
      <td className="min-w-[130px] text-ink-2">
        <Lines texts={waitsForWords(row, bar, links)} />
      </td>
    </>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ))
}

function WaveTable({ roadmap: { waves, today }, base }: { roadmap: Roadmap; base: string }) {
  return (
    <TableScroll label={m.roadmap_waves_caption()}>
      <table className="data-table">
        <caption className="sr-only">{m.roadmap_waves_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.roadmap_group_wave()}</th>
            <th scope="col">{m.roadmap_planned()}</th>
            <th scope="col">{m.roadmap_baseline_dates()}</th>
            <th scope="col">{m.roadmap_expected()}</th>
            <th scope="col">{m.roadmap_deviation()}</th>
            <th scope="col">{m.roadmap_column_status()}</th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <tr key={wave.number}>
              <th scope="row">
                <Link to={`${base}/waves/${wave.number}`} data-row="" className="hover:underline">
                  {waveWord(wave)}
                </Link>
              </th>
              <td className="tabular-nums">{dayRange(wave.planned, today)}</td>
              <td className="text-ink-2 tabular-nums">
                {wave.baseline ? dayRange(wave.baseline, today) : m.roadmap_no_baseline()}
              </td>
              <td className="tabular-nums">{shortDay(wave.forecastEnd, today)}</td>
              <td className={(wave.slipDays ?? 0) > 0 ? 'font-semibold text-bad' : 'text-ink-2'}>
                {deviationWords({ slipDays: wave.slipDays, overdueDays: 0 })}
              </td>
              <td>
                <StatusBadge status={wave.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
