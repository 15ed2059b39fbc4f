import type { Chapter } from './chapter'
import type { Move } from './frame-times'
import type { RoadmapMeasures } from './roadmap'

/** First paint of the chart over that of a static table with the same rows. */
export const MOST_FIRST_PAINT = 1.5

const WORDS: Readonly<Record<Move, string>> = {
  scroll: 'scrolling, 6,000 px a second',
  drag: 'scroll bar from top to end and back in 4 s',
  zoom: 'week, month, quarter in turn, three times a second',
}

/** The chapter on the roadmap. */
export function roadmapChapter(measures: RoadmapMeasures, day: string): Chapter {
  const { bars, drawn, frames, firstPaint, processors, load } = measures
  const lines = (Object.keys(WORDS) as Move[]).map((move) => {
    const { frames: count, median, p95, worst, lateShare, processorMs } = frames[move]
    const figures = [
      count,
      median.toFixed(1),
      p95.toFixed(1),
      worst.toFixed(1),
      `${(lateShare * 100).toFixed(1)} %`,
      processorMs.toFixed(1),
    ]
    return `| ${[WORDS[move], ...figures].join(' | ')} |`
  })
  return {
    name: 'roadmap',
    text: `## The roadmap of the large data

${day}, 1440 × 900, software rendering, ${processors} processors, load ${load.toFixed(1)} before it began. By branch: ${bars.toLocaleString('en')} bars, of which ${drawn} are in the page.

| while | frames | median ms | 95 % within | worst | later than the next refresh | processor ms a frame |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

A refresh at 60 Hz comes every 16.7 ms; later than the next is over 19.7 ms; what the page's main
thread needs of a processor for one frame does not grow when the machine is busy with other things. First contentful paint of ${firstPaint.rows} rows, medians of
${firstPaint.rounds} in turn, caches warm: ${firstPaint.chart.toFixed(0)} ms from asking the application, against ${firstPaint.table.toFixed(0)} ms for a static page from memory with nothing but
the same rows as a table (no script, nothing around it): **${paintRatio(measures).toFixed(2)} ×**, target ≤ ${MOST_FIRST_PAINT}.`,
  }
}

export function paintRatio({ firstPaint: { chart, table } }: RoadmapMeasures): number {
  return table === 0 ? 0 : chart / table
}
