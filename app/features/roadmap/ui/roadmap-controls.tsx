import { ChartGantt, Printer, Table } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { ROADMAP_GROUPINGS, type RoadmapGrouping } from '~/domain/roadmap'
import { type Day, TRACKS } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import { queryOf, type RoadmapView, ZOOMS, type Zoom } from '../view'

const zooms: Readonly<Record<Zoom, () => string>> = {
  week: m.roadmap_zoom_week,
  month: m.roadmap_zoom_month,
  quarter: m.roadmap_zoom_quarter,
}
const groupings: Readonly<Record<RoadmapGrouping, () => string>> = {
  track: m.roadmap_group_track,
  owner: m.roadmap_group_owner,
  wave: m.roadmap_group_wave,
}

/** How to look at it: every choice is an address, so that what is seen can be sent. */
export function RoadmapControls({
  view,
  baselineOn,
  today,
}: {
  view: RoadmapView
  baselineOn: Day | null
  today: Day
}) {
  const showsBaseline = view.baseline === 'on'
  const isChart = view.view === 'chart'
  return (
    <div className="no-print mb-3.5 flex flex-wrap items-center gap-x-5 gap-y-2">
      <div className="-mx-4 flex items-center gap-x-5 gap-y-2 px-4 py-0.5 max-sm:overflow-x-auto sm:mx-0 sm:flex-wrap sm:px-0">
        {isChart && (
          <Choice label={m.roadmap_zoom()}>
            {ZOOMS.map((zoom) => (
              <ChipLink key={zoom} to={queryOf(view, { zoom })} isOn={zoom === view.zoom}>
                {zooms[zoom]()}
              </ChipLink>
            ))}
          </Choice>
        )}
        <Choice label={m.roadmap_group()}>
          {ROADMAP_GROUPINGS.map((group) => (
            <ChipLink key={group} to={queryOf(view, { group })} isOn={group === view.group}>
              {groupings[group]()}
            </ChipLink>
          ))}
        </Choice>
        <Choice label={m.roadmap_track_filter()} isLabelled={false}>
          <ChipLink to={queryOf(view, { track: null })} isOn={view.track === null}>
            {m.roadmap_track_all()}
          </ChipLink>
          {TRACKS.map((track) => (
            <ChipLink key={track} to={queryOf(view, { track })} isOn={track === view.track}>
              {trackWord(track)}
            </ChipLink>
          ))}
        </Choice>
        {isChart && (
          <ChipLink to={queryOf(view, { baseline: showsBaseline ? 'off' : 'on' })} isOn={showsBaseline}>
            {baselineOn ? m.roadmap_baseline_committed({ day: shortDay(baselineOn, today) }) : m.roadmap_baseline()}
          </ChipLink>
        )}
      </div>
      <div className="ml-auto flex gap-2">
        <LinkButton to={queryOf(view, { view: isChart ? 'table' : 'chart' })} preventScrollReset>
          {isChart ? <Table size={14} aria-hidden="true" /> : <ChartGantt size={14} aria-hidden="true" />}
          {isChart ? m.table_of_chart() : m.chart_of_table()}
        </LinkButton>
        <Button type="button" onClick={() => window.print()}>
          <Printer size={14} aria-hidden="true" />
          {m.roadmap_print()}
        </Button>
      </div>
    </div>
  )
}

/** Where the choices say by themselves what is chosen, the label is only for those who cannot see them. */
function Choice({ label, isLabelled = true, children }: { label: string; isLabelled?: boolean; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex items-center gap-1.5">
      {isLabelled && (
        <span className="mr-0.5 text-xs whitespace-nowrap text-ink-3 max-sm:hidden" aria-hidden="true">
          {label}
        </span>
      )}
      {children}
    </nav>
  )
}
