import { and, eq, inArray } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import { advice, ask, reportSession } from '~db/schema/report'
import type { HistoryEntity } from './history'
import type { SubjectReader } from './history-direction.server'

/** What executives were asked, what they advised, and where they met over a report. */
export const adviceSubjects = {
  ask: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: ask.id, text: ask.text })
      .from(ask)
      .where(and(eq(ask.programmeId, programmeId), inArray(ask.id, ids)))
    return rows.map(({ id, text }) => ({ id, name: said(text) }))
  },
  advice: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: advice.id, text: advice.text })
      .from(advice)
      .where(and(eq(advice.programmeId, programmeId), inArray(advice.id, ids)))
    return rows.map(({ id, text }) => ({ id, name: said(text) }))
  },
  reportSession: async (db, programmeId, ids) =>
    db.read
      .select({ id: reportSession.id, day: reportSession.heldOn })
      .from(reportSession)
      .where(and(eq(reportSession.programmeId, programmeId), inArray(reportSession.id, ids))),
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

/** The beginning of what was written, in whichever language it was. */
function said(text: string): Name {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { zh: short, en: short }
}
