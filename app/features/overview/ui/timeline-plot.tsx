import type { ReactNode } from 'react'
import { daysBetween, maxDay, minDay } from '~/domain/days'
import { gateAddress } from '~/domain/gate-key'
import type { GateMark, TimedGate } from '~/domain/gates-in-time'
import { eachMonth } from '~/domain/months'
import type { Day } from '~/domain/vocabulary'
import { fullDay, monthLabel, shortDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import { gatePath, wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'

export interface TimelineFacts {
  waves: ShownOverview['waves']
  gates: readonly TimedGate[]
  today: Day
}

export const TIMELINE = { width: 720 }
const NAMES = 74
const EDGE = 22
const ROW = 22
const AXIS = 20
const MONTHS_AT_MOST = 14

/** Lines of gates above those of the waves: of the programme, where it has any with a day, and of pilots. */
const gateRows = ({ gates }: Pick<TimelineFacts, 'gates'>) => {
  const of = (isWanted: (kind: TimedGate['key']['kind']) => boolean) => gates.filter(({ key }) => isWanted(key.kind))
  const own = of((kind) => kind !== 'pilotEntry' && kind !== 'rolloutEntry')
  return [
    ...(own.length > 0 ? [{ word: m.overview_timeline_programme(), gates: own }] : []),
    { word: m.overview_timeline_pilots(), gates: of((kind) => kind === 'pilotEntry') },
  ]
}

/** How high the plot is. */
export const timelineHeight = (facts: TimelineFacts) => AXIS + (facts.waves.length + gateRows(facts).length) * ROW + 6

/**
 * Waves on a line each: as planned, how much is live, how far beyond the plan each is expected, and its gate; above them
 * the gates of the programme and of pilots. Passed gates stand where they said Go.
 */
export function TimelinePlot({ facts, slug }: { facts: TimelineFacts; slug: string | null }) {
  const { waves, gates, today } = facts
  const rows = gateRows(facts)
  const height = timelineHeight(facts)
  const at = scaleOf(facts)
  const months = eachMonth(spanOf(facts)).filter((day) => day >= spanOf(facts).start)
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
      {rows.map(({ word, gates: ofRow }, row) => (
        <g key={word}>
          <text x={0} y={rowOf(row) + 15} fill="var(--ink-2)">
            {word}
          </text>
          {ofRow.map((gate) => (
            <Gate key={gateAddress(gate.key)} gate={gate} at={at} y={rowOf(row) + 11} slug={slug} />
          ))}
        </g>
      ))}
      {waves.map((wave, row) => {
        const { planned, forecastEnd, rollouts, live, number, name } = wave
        const y = rowOf(row + rows.length)
        const gate = gates.find(({ key }) => key.kind === 'rolloutEntry' && key.wave === number)
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
            {gate && <Gate gate={gate} at={at} y={y + 11} slug={slug} />}
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

const marks: Readonly<Record<GateMark, { word: () => string; fill: string; stroke: string; sign: string | null }>> = {
  passed: { word: m.overview_gate_passed, fill: 'var(--ok)', stroke: 'var(--ok)', sign: null },
  held: {
    word: m.overview_gate_held,
    fill: 'var(--warn-soft)',
    stroke: 'var(--warn)',
    sign: 'M-1.6 -2.6V2.6M1.6 -2.6V2.6',
  },
  killed: { word: m.overview_gate_killed, fill: 'var(--surface)', stroke: 'var(--bad)', sign: 'M-2 -2L2 2M2 -2L-2 2' },
  overdue: {
    word: m.overview_gate_overdue,
    fill: 'var(--bad-soft)',
    stroke: 'var(--bad)',
    sign: 'M0 -3.2V0.8M0 2.2V3.2',
  },
  ahead: { word: m.overview_gate_ahead, fill: 'var(--surface)', stroke: 'var(--ink-2)', sign: null },
}

/** A diamond: full once it said Go, with a sign in it while something is in its way. */
function Gate({ gate, at, y, slug }: { gate: TimedGate; at: (day: Day) => number; y: number; slug: string | null }) {
  const { word, fill, stroke, sign } = marks[gate.mark]
  return (
    <Place href={slug && gatePath(slug, gateAddress(gate.key))}>
      <title>{`${gateTitle(gate.key, gate.name)} · ${fullDay(gate.on)} · ${word()}`}</title>
      <g transform={`translate(${at(gate.on)} ${y})`} stroke={stroke} strokeWidth="1.4">
        <path d="M0 -7L7 0L0 7L-7 0Z" fill={fill} />
        {sign && <path d={sign} fill="none" />}
      </g>
    </Place>
  )
}

function spanOf({ waves, gates, today }: TimelineFacts) {
  const starts = [...waves.map(({ planned }) => planned.start), ...gates.map(({ on }) => on)]
  const ends = [
    ...waves.flatMap(({ planned, forecastEnd }) => [planned.end, forecastEnd]),
    ...gates.map(({ on }) => on),
  ]
  return { start: starts.reduce(minDay, today), end: ends.reduce(maxDay, today) }
}

function scaleOf(facts: TimelineFacts): (day: Day) => number {
  const { start, end } = spanOf(facts)
  const width = TIMELINE.width - NAMES - EDGE
  const length = Math.max(1, daysBetween(start, end))
  return (day) => NAMES + (daysBetween(start, day) / length) * width
}
