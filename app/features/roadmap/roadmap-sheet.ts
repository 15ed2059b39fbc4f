import type { Roadmap } from '~/domain/roadmap'
import type { RoadmapGroup } from '~/domain/roadmap-groups'
import { lateDays, type RoadmapBar, type RoadmapRow } from '~/domain/roadmap-row'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord, stepWord } from '~/i18n/words'
import { headingWords } from './sentences'
import { markersAt, markerWords, waitsForWords } from './step-sentences'

type Cell = string | number | null

/** The roadmap as rows of a spreadsheet, one a step, the headings first. Days stay days, to be counted with. */
export function sheetOf(roadmap: Roadmap): Cell[][] {
  const between = (what: string) => [m.roadmap_csv_start({ what }), m.roadmap_csv_end({ what })]
  const headings = [
    m.roadmap_csv_group(),
    m.roadmap_csv_code(),
    m.roadmap_names_heading(),
    m.roadmap_column_owner(),
    m.roadmap_column_status(),
    m.roadmap_column_step(),
    ...between(m.roadmap_planned()),
    ...between(m.roadmap_baseline_dates()),
    ...between(m.roadmap_actual()),
    m.roadmap_expected(),
    m.roadmap_csv_days_late(),
    m.roadmap_gates(),
    m.roadmap_waits_for(),
  ]
  const cells = (group: RoadmapGroup, row: RoadmapRow) => row.bars.map((bar) => cellsOf(group, row, bar, roadmap))
  return [headings, ...roadmap.groups.flatMap((group) => group.rows.flatMap((row) => cells(group, row)))]
}

function cellsOf(group: RoadmapGroup, row: RoadmapRow, bar: RoadmapBar, { today, links }: Roadmap): Cell[] {
  return [
    headingWords(group.heading),
    row.code,
    nameOf(row.name),
    row.owner && nameOf(row.owner),
    statusWord(row.status),
    stepWord(bar.kind),
    bar.planned.start,
    bar.planned.end,
    bar.baseline?.start ?? null,
    bar.baseline?.end ?? null,
    bar.actualStart,
    bar.actualEnd,
    bar.phase === 'done' ? null : bar.range.end,
    lateDays(bar),
    markersAt(row, bar)
      .map((marker) => markerWords(marker, today))
      .join('\n'),
    waitsForWords(row, bar, links).join('\n'),
  ]
}
