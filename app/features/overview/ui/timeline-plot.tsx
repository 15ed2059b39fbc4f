import type { ReactNode } from 'react'
import { daysBetween, maxDay, minDay } from '~/domain/days'
import { eachMonth } from '~/domain/months'
import type { Day } from '~/domain/vocabulary'
import { fullDay, monthLabel, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import { gatePath, wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'

export type TimelineFacts = Pick<ShownOverview, 'waves' | 'pilotGates' | 'today'>

export const TIMELINE = { width: 720 }
const NAMES = 74
const EDGE = 22
const ROW = 22
const AXIS = 20
const MONTHS_AT_MOST = 14

/** How high the plot is. */
export const timelineHeight = ({ waves }: Pick<ShownOverview, 'waves'>) => AXIS + (waves.length + 1) * ROW + 6

/**
 * Waves on a line each: as planned, how much is live, and how far beyond the plan each is expected; above them the gates
 * of pilots, at the beginning of each wave its own.
 */
export function TimelinePlot({ overview, slug }: { overview: TimelineFacts; slug: string | null }) {
  const { waves, pilotGates, today } = overview
  const height = timelineHeight(overview)
  const at = scaleOf(overview)
  const months = eachMonth(spanOf(overview)).filter((day) => day >= spanOf(overview).start)
  const every = Math.max(1, Math.ceil(months.length / MONTHS_AT_MOST))
  const rowOf = (row: number) => AXIS + row * ROW
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is no set of fields
    <svg
      viewBox={`0 0 ${TIMELINE.width} ${height}`}
      role="group"
      aria-label={m.overview_timeline()}
      className="mb-2 block w-full min-w-[560px]"
      fontFamily="var(--font)"
      fontSize="11"
    >
      {months.map((day, index) => (
        <g key={day}>
          <path d={`M${at(day)} ${AXIS - 4}V${height}`} stroke="var(--line-2)" />
          {index % every === 0 && (
            <text x={at(day) + 3} y={11} fill="var(--ink-3)">
              {monthLabel(day)}
            </text>
          )}
        </g>
      ))}
      <text x={0} y={rowOf(0) + 15} fill="var(--ink-2)">
        {m.overview_timeline_pilots()}
      </text>
      {pilotGates.map(({ on, code, name }) => (
        <Place key={code} href={slug && gatePath(slug, `pilot-${code}`)}>
          <title>{`${m.overview_date_pilot_entry({ code, name: nameOf(name) })} · ${fullDay(on)}`}</title>
          <Gate x={at(on)} y={rowOf(0) + 11} isPast={on < today} />
        </Place>
      ))}
      {waves.map((wave, row) => {
        const { planned, forecastEnd, rollouts, live, number, name } = wave
        const y = rowOf(row + 1)
        const [from, to] = [at(planned.start), at(planned.end)]
        const done = rollouts === 0 ? 0 : live / rollouts
        return (
          <g key={number}>
            <text x={0} y={y + 15} fill="var(--ink-2)">
              {m.wave_number({ number })}
            </text>
            <Place href={slug && wavePath(slug, number)}>
              <title>
                {m.overview_timeline_wave({
                  wave: waveWord({ number, name }),
                  start: shortDay(planned.start, today),
                  end: shortDay(planned.end, today),
                  forecast: shortDay(forecastEnd, today),
                })}
              </title>
              {forecastEnd > planned.end && (
                <rect x={to} y={y + 6} width={at(forecastEnd) - to} height={10} fill="var(--bad)" fillOpacity="0.35" />
              )}
              <rect x={from} y={y + 5} width={Math.max(3, to - from)} height={12} rx={3} fill="var(--ghost)" />
              <rect x={from} y={y + 5} width={(to - from) * done} height={12} rx={3} fill="var(--accent)" />
            </Place>
            <Place href={slug && gatePath(slug, `wave-${number}`)}>
              <title>{`${m.overview_date_rollout_entry({ wave: waveWord({ number, name }) })} · ${fullDay(planned.start)}`}</title>
              <Gate x={from} y={y + 11} isPast={planned.start < today} />
            </Place>
          </g>
        )
      })}
      <path d={`M${at(today)} ${AXIS - 4}V${height}`} stroke="var(--ink-2)" />
    </svg>
  )
}

/** Leads to what it stands for; in a picture of its own it leads nowhere. */
function Place({ href, children }: { href: string | null; children: ReactNode }) {
  return href === null ? (
    <g>{children}</g>
  ) : (
    <a href={href} className="block">
      {children}
    </a>
  )
}

/** A diamond: full once its day has passed. */
function Gate({ x, y, isPast }: { x: number; y: number; isPast: boolean }) {
  return (
    <path
      d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`}
      fill={isPast ? 'var(--ink-2)' : 'var(--surface)'}
      stroke="var(--ink-2)"
      strokeWidth="1.4"
    />
  )
}

function spanOf({ waves, pilotGates, today }: TimelineFacts) {
  const starts = [...waves.map(({ planned }) => planned.start), ...pilotGates.map(({ on }) => on)]
  const ends = [
    ...waves.flatMap(({ planned, forecastEnd }) => [planned.end, forecastEnd]),
    ...pilotGates.map(({ on }) => on),
  ]
  return { start: starts.reduce(minDay, today), end: ends.reduce(maxDay, today) }
}

function scaleOf(overview: TimelineFacts): (day: Day) => number {
  const { start, end } = spanOf(overview)
  const width = TIMELINE.width - NAMES - EDGE
  const length = Math.max(1, daysBetween(start, end))
  return (day) => NAMES + (daysBetween(start, day) / length) * width
}
