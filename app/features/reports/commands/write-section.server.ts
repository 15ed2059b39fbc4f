import { and, eq } from 'drizzle-orm'
import { mayWrite } from '~/domain/report-cadence'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
} from '~/lib/change.server'
import { reportSection } from '~db/schema/report'
import { reportAtHand } from '../rows.server'
import type { WriteSection } from '../schema'

/**
 * Keeps the office's words in a section of a draft, and whether it is shown. `version` is 0 for a section that nobody
 * has written into. Refused: `reportFrozen`, `conflict`.
 */
export function writeSection(context: ChangeContext, input: WriteSection): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'writeSection', async (tx, record) => {
    authorise(context, 'report.prepare')
    const { reportId, section, words, isShown, version } = input
    const draft = await reportAtHand(tx, context, reportId)
    ensure(mayWrite(draft.state))
    const after = { words, isShown }
    const ofSection = and(eq(reportSection.reportId, draft.id), eq(reportSection.section, section))
    const [row] = await tx.select().from(reportSection).where(ofSection)
    if (row) {
      ensureUnchanged(row, version, 'reportSection')
      if (row.words === words && row.isShown === isShown) return undefined
      await tx
        .update(reportSection)
        .set({ ...after, version: row.version + 1 })
        .where(eq(reportSection.id, row.id))
      record.changed('reportSection', row.id, row, after)
      return undefined
    }
    if (words === '' && isShown) return undefined
    const values = { reportId: draft.id, section, ...after }
    const made = present((await tx.insert(reportSection).values(values).returning({ id: reportSection.id }))[0])
    record.changed('reportSection', made.id, { words: '', isShown: true }, after)
    return undefined
  })
}
