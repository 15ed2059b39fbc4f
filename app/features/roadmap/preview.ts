import { addDays, maxDay, minDay } from '~/domain/days'
import type { Roadmap, WaveBand } from '~/domain/roadmap'
import type { RoadmapBar, RoadmapRow } from '~/domain/roadmap-row'
import type { DayRange } from '~/domain/vocabulary'
import { addressOf, addressOfWave } from './ui/bar-address'

/** Calendar days after the plan into which a bar can be moved. */
const ROOM = 180

/** The roadmap with room to plan in after its end. */
export function withRoom(roadmap: Roadmap): Roadmap {
  return { ...roadmap, range: { ...roadmap.range, end: addDays(roadmap.range.end, ROOM) } }
}

/**
 * The roadmap as it would be with other planned days, by the addresses of bars. What moves keeps a mark where it is
 * now; rows in which nothing moves are the same objects.
 */
export function previewOf(roadmap: Roadmap, planned: ReadonlyMap<string, DayRange>): Roadmap {
  if (planned.size === 0) return roadmap
  const groups = roadmap.groups.map((group) => {
    const rows = group.rows.map((row) => movedRow(row, planned))
    return rows.every((row, at) => row === group.rows[at]) ? group : { ...group, rows }
  })
  return { ...roadmap, groups, waves: roadmap.waves.map((wave) => movedWave(wave, planned)) }
}

function movedRow(row: RoadmapRow, planned: ReadonlyMap<string, DayRange>): RoadmapRow {
  const bars = row.bars.map((bar) => movedBar(row, bar, planned))
  if (bars.every((bar, at) => bar === row.bars[at])) return row
  const pilot = bars.find((bar) => bar.kind === 'pilot')
  const markers = row.markers.map((marker) =>
    marker.kind === 'pilotEntry' && pilot ? { ...marker, on: pilot.range.start } : marker,
  )
  return { ...row, bars, markers }
}

function movedBar(row: RoadmapRow, bar: RoadmapBar, planned: ReadonlyMap<string, DayRange>): RoadmapBar {
  const days = planned.get(addressOf(row, bar))
  if (!days || bar.phase === 'done' || isSame(days, bar.planned)) return bar
  const start = bar.actualStart ?? days.start
  return {
    ...bar,
    planned: days,
    range: { start: minDay(start, days.end), end: maxDay(start, days.end) },
    was: bar.range,
  }
}

function movedWave(wave: WaveBand, planned: ReadonlyMap<string, DayRange>): WaveBand {
  const days = planned.get(addressOfWave(wave))
  if (!days || isSame(days, wave.planned)) return wave
  return { ...wave, planned: days, forecastStart: days.start, forecastEnd: days.end, was: wave.planned }
}

function isSame(a: DayRange, b: DayRange): boolean {
  return a.start === b.start && a.end === b.end
}
