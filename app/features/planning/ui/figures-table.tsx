import type { ReactNode } from 'react'
import { TableScroll } from '~/components/ui/table-scroll'
import { CONFLICT_KINDS } from '~/domain/conflict'
import type { PeakLoad, PlanMeasures } from '~/domain/scenario'
import { TRACKS } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import { conflictKindWord } from './scenario-words'

export type Figures = Omit<PlanMeasures, 'gates'>

/** Variants of the plan side by side, the plan first. */
export function FiguresTable({
  label,
  columns,
  difference,
}: {
  label: string
  columns: readonly { key: string; head: ReactNode; figures: Figures }[]
  /** What stands in a last column, by the row's key; without it there is none. */
  difference?: (key: FigureKey) => ReactNode
}) {
  return (
    <TableScroll label={label}>
      <table className="data-table w-full text-sm">
        <thead>
          <tr>
            <th scope="col">{m.scenario_figure()}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
            {difference && <th scope="col">{m.scenario_difference()}</th>}
          </tr>
        </thead>
        <tbody>
          {rows().map(({ key, name, shown }) => (
            <tr key={key}>
              <th scope="row" className="font-normal text-ink-2">
                {name}
              </th>
              {columns.map(({ key: column, figures }) => (
                <td key={column} className="whitespace-nowrap tabular-nums">
                  {shown(figures)}
                </td>
              ))}
              {difference && <td className="whitespace-nowrap tabular-nums">{difference(key)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

export type FigureKey =
  | 'end'
  | `end ${(typeof TRACKS)[number]}`
  | `${'peak' | 'over'} ${'owner' | 'branch'}`
  | `conflict ${(typeof CONFLICT_KINDS)[number]}`

function rows(): { key: FigureKey; name: string; shown: (figures: Figures) => ReactNode }[] {
  const day = (value: string | null) => (value === null ? '–' : fullDay(value))
  return [
    { key: 'end', name: m.scenario_end(), shown: ({ end }) => day(end) },
    ...TRACKS.map((track) => ({
      key: `end ${track}` as const,
      name: m.scenario_end_track({ track: trackWord(track) }),
      shown: ({ endOfTrack }: Figures) => day(endOfTrack[track]),
    })),
    { key: 'peak owner', name: m.scenario_peak_owner(), shown: ({ peaks }) => peakWords(peaks.owner) },
    { key: 'peak branch', name: m.scenario_peak_branch(), shown: ({ peaks }) => peakWords(peaks.branch) },
    { key: 'over owner', name: m.scenario_over_owner(), shown: ({ overloaded }) => overloaded.owner },
    { key: 'over branch', name: m.scenario_over_branch(), shown: ({ overloaded }) => overloaded.branch },
    ...CONFLICT_KINDS.map((kind) => ({
      key: `conflict ${kind}` as const,
      name: conflictKindWord(kind),
      shown: ({ conflicts }: Figures) => conflicts[kind],
    })),
  ]
}

function peakWords(peak: PeakLoad | null): string {
  return peak === null ? '–' : m.scenario_peak({ peak: peak.peak, limit: peak.limit, name: nameOf(peak.name) })
}
