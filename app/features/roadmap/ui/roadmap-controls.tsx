import { CalendarCheck, ChartGantt, Table } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { ROADMAP_GROUPINGS, type RoadmapGrouping } from '~/domain/roadmap-groups'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { TODAY_ID } from '../chart-geometry'
import { queryOf, type RoadmapView, ZOOMS, type Zoom } from '../view'
import { ExportMenu } from './export-menu'

const zooms: Readonly<Record<Zoom, () => string>> = {
  week: m.roadmap_zoom_week,
  month: m.roadmap_zoom_month,
  quarter: m.roadmap_zoom_quarter,
}
const groupings: Readonly<Record<RoadmapGrouping, () => string>> = {
  track: m.roadmap_group_track,
  owner: m.roadmap_group_owner,
  wave: m.roadmap_group_wave,
  branch: m.roadmap_group_branch,
}

/** How to look at it: every choice is an address, so that what is seen can be sent. */
export function RoadmapControls({
  view,
  baselineOn,
  keptName = null,
  today,
  base,
  toggles,
  children,
}: {
  view: RoadmapView
  baselineOn: Day | null
  /** The name of the kept plan that is drawn instead of the committed one. */
  keptName?: string | null
  today: Day
  /** The programme's address. */
  base: string
  /** Chips for what else can be shown on the chart, beside that of the baseline. */
  toggles?: ReactNode
  /** Beside table and export: the saved views. */
  children?: ReactNode
}) {
  const showsBaseline = view.baseline !== 'off'
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
        {isChart && (
          <ChipLink to={queryOf(view, { baseline: showsBaseline ? 'off' : 'on' })} isOn={showsBaseline}>
            {keptName !== null
              ? m.baselines_drawn({ name: keptName })
              : baselineOn
                ? m.roadmap_baseline_committed({ day: shortDay(baselineOn, today) })
                : m.roadmap_baseline()}
          </ChipLink>
        )}
        {isChart && toggles}
      </div>
      <div className="ml-auto flex flex-wrap gap-2">
        {children}
        {isChart && (
          <a href={`#${TODAY_ID}`} onClick={goToToday} className={TODAY_LINK}>
            <CalendarCheck size={14} aria-hidden="true" />
            {m.roadmap_to_today()}
          </a>
        )}
        <LinkButton to={queryOf(view, { view: isChart ? 'table' : 'chart' })} preventScrollReset>
          {isChart ? <Table size={14} aria-hidden="true" /> : <ChartGantt size={14} aria-hidden="true" />}
          {isChart ? m.table_of_chart() : m.chart_of_table()}
        </LinkButton>
        <ExportMenu view={view} base={base} />
      </div>
    </div>
  )
}

const TODAY_LINK =
  'inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md border border-line bg-surface px-3 py-1 text-sm whitespace-nowrap hover:border-ink-3'

/** Scrolls the chart alone and leaves the address as it is; without script the link does it. */
function goToToday(event: MouseEvent): void {
  const mark = document.getElementById(TODAY_ID)
  if (!mark) return
  event.preventDefault()
  mark.scrollIntoView({ inline: 'center', block: 'nearest' })
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex items-center gap-1.5">
      <span className="mr-0.5 text-xs whitespace-nowrap text-ink-3 max-sm:hidden" aria-hidden="true">
        {label}
      </span>
      {children}
    </nav>
  )
}
