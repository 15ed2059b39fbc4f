import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { NoticeSubject } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { advice, ask, report } from '~db/schema/report'
import type { NoticeAbout } from './subject-reader.server'

/** Of a longer text so much names it. */
const NAMED_BY = 80

type SaidSubject = Extract<NoticeSubject, 'report' | 'ask' | 'advice'>

/** Reports by their headline, asks and advice by how they begin; what was taken back is left out. One statement. */
export async function saidSubjects(
  on: Statements,
  programmeId: number,
  idsOf: (subject: SaidSubject) => number[],
): Promise<NoticeAbout[]> {
  const reports = on
    .select({
      subject: sql<SaidSubject>`'report'`.as('subject'),
      id: sql<number>`${report.id}`.as('id'),
      zh: sql<string>`json_extract(${report.content}, '$.headline.zh')`.as('zh'),
      en: sql<string>`json_extract(${report.content}, '$.headline.en')`.as('en'),
      isOpen: sql<number>`0`.as('is_open'),
    })
    .from(report)
    .where(and(eq(report.programmeId, programmeId), eq(report.state, 'frozen'), inArray(report.id, idsOf('report'))))
  const asks = on
    .select({
      subject: sql<SaidSubject>`'ask'`.as('subject'),
      id: sql<number>`${ask.id}`.as('id'),
      zh: sql<string>`${ask.text}`.as('zh'),
      en: sql<string>`${ask.text}`.as('en'),
      isOpen: sql<number>`${ask.closedOn} is null`.as('is_open'),
    })
    .from(ask)
    .where(and(eq(ask.programmeId, programmeId), isNull(ask.archivedAt), inArray(ask.id, idsOf('ask'))))
  const advised = on
    .select({
      subject: sql<SaidSubject>`'advice'`.as('subject'),
      id: sql<number>`${advice.id}`.as('id'),
      zh: sql<string>`${advice.text}`.as('zh'),
      en: sql<string>`${advice.text}`.as('en'),
      isOpen: sql<number>`${advice.closedOn} is null`.as('is_open'),
    })
    .from(advice)
    .where(and(eq(advice.programmeId, programmeId), isNull(advice.archivedAt), inArray(advice.id, idsOf('advice'))))
  const rows = await unionAll(reports, asks, advised)
  return rows.map(({ subject, id, zh, en, isOpen }) => ({
    ...{ subject, id, key: String(id), code: null, unit: null, gate: null },
    name: { zh: short(zh), en: short(en) },
    isOpen: isOpen === 1,
    answerers: [],
  }))
}

const short = (text: string) => (text.length > NAMED_BY ? `${text.slice(0, NAMED_BY)}…` : text)
