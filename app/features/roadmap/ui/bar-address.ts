import type { WaveBand } from '~/domain/roadmap'
import type { RoadmapBar, RoadmapRow } from '~/domain/roadmap-row'

/** What a bar is called in the page (`data-bar`): by what it is in the plan, so that it can be found and moved. */
export function addressOf(row: RoadmapRow, bar: RoadmapBar): string {
  return bar.stepId === null ? row.key : `step-${bar.stepId}`
}

export function addressOfWave({ id }: WaveBand): string {
  return `wave-${id}`
}

/** The line of the waves, above the rows. */
export const WAVES_LINE = 'waves'
