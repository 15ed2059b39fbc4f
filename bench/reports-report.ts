import type { Chapter } from './chapter'
import { REPORT_LIMITS, type ReportMeasures } from './reports'

/** The chapter on formal reports. */
export function reportsChapter({ stages, quietWait }: ReportMeasures, day: string): Chapter {
  const lines = stages.map(
    ({ stage, made, othersWait, others }) =>
      `| ${[stage, made.toFixed(0), verdict(made, REPORT_LIMITS.made), othersWait.toFixed(0), verdict(othersWait, REPORT_LIMITS.othersWait), others].join(' | ')} |`,
  )
  return {
    name: 'reports',
    text: `## A report of the large data

${day}. Each as the office does it, first time, while somebody else asks for \`/healthz\` again and again; the longest that they waited while
nothing was made: ${quietWait.toFixed(0)} ms. Targets: made within ${REPORT_LIMITS.made / 1000} s, nobody else waits over ${REPORT_LIMITS.othersWait} ms.

| what | ms | | others waited at most, ms | | asked |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}`,
  }
}

const verdict = (value: number, limit: number) => (value <= limit ? 'met' : 'missed')
