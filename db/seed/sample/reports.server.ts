import { eq } from 'drizzle-orm'
import type { ReportSection } from '~/domain/vocabulary'
import { planOf } from '~/features/plan/kept-plan.server'
import { freezeReport } from '~/features/reports/commands/freeze-report.server'
import { startReport } from '~/features/reports/commands/start-report.server'
import { writeSection } from '~/features/reports/commands/write-section.server'
import type { ChangeContext } from '~/lib/change.server'
import { report } from '~db/schema/report'
import { OFFICE } from './people'
import { DRAFT, REPORTS, type SampleReport } from './reports'
import { type Deed, done, type Stage } from './stage.server'

/** The office reports every second week, and is at work on the next report. */
export function reportDeeds(stage: Stage): Deed[] {
  const given = REPORTS.map((one): Deed => {
    return { on: stage.timeline.daysAgo(one.daysAgo), by: OFFICE, act: (context) => give(context, one) }
  })
  const act = async (context: ChangeContext) => void (await write(context, DRAFT.words))
  return [...given, { on: stage.timeline.daysAgo(DRAFT.daysAgo), by: OFFICE, act }]
}

async function give(context: ChangeContext, { words }: SampleReport): Promise<void> {
  const reportId = await write(context, words)
  const [row] = await context.db.read.select({ version: report.version }).from(report).where(eq(report.id, reportId))
  done(await freezeReport(context, { reportId, version: row?.version ?? 0 }, planOf))
}

async function write(context: ChangeContext, words: SampleReport['words']): Promise<number> {
  const reportId = done(await startReport(context))
  for (const [section, text] of Object.entries(words) as [ReportSection, string][]) {
    done(await writeSection(context, { reportId, section, words: text, isShown: true, version: 0 }))
  }
  return reportId
}
