import { eq } from 'drizzle-orm'
import type { ReportContent } from '~/domain/report-content'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { recordSession } from '~/features/advice/commands/record-session.server'
import type { Db } from '~db/client.server'
import { advice, report } from '~db/schema/report'
import { contextOf, NOW, TODAY, viewerWith } from './programme'
import { answerOf } from './waves'
import type { Ids } from './whole-programme'

const CONTENT: ReportContent = {
  format: 1,
  number: 1,
  programme: { slug: 'test', name: { zh: '测试', en: 'Test' } },
  on: TODAY,
  since: null,
  author: { zh: '办公室', en: 'Office' },
  status: 'atRisk',
  headline: { zh: '落后9个百分点', en: '9 points behind' },
  figures: [],
  sections: [
    {
      section: 'late',
      title: { zh: '延误', en: 'What is late' },
      lines: [{ key: 'wave:2', text: { zh: '第2批延期12天', en: 'Wave 2 is 12 days late' }, status: 'offTrack' }],
      words: '',
      charts: [],
      tables: [],
    },
    {
      section: 'asks',
      title: { zh: '请求支持', en: 'Asks' },
      lines: [],
      words: '',
      charts: [],
      tables: [],
    },
  ],
}

/** A report as freezing leaves it, or a draft; answers its id. */
export async function makeReport(
  db: Db,
  programmeId: number,
  createdById: number,
  { number = 1, frozenOn = TODAY, isDraft = false, archivedAt = null as number | null } = {},
): Promise<number> {
  const content = JSON.stringify({ ...CONTENT, number, on: frozenOn })
  const frozen = { state: 'frozen', number, frozenById: createdById, frozenAt: NOW, frozenOn, content } as const
  const values = { programmeId, createdById, createdAt: NOW, archivedAt, ...(!isDraft && frozen) }
  const [made] = await db.write(async (tx) => tx.insert(report).values(values).returning({ id: report.id }))
  return made!.id
}

type People = Record<'office' | 'owner' | 'otherOwner' | 'lead' | 'otherLead' | 'asked' | 'executive', number>

/** A frozen report with a session, an ask, and advice for each of these people to see to. */
export async function makeSaid(db: Db, programmeId: number, people: People) {
  const as = (id: number, role: 'office' | 'executive') => contextOf(db, { programmeId, viewer: viewerWith(id, role) })
  const reportId = await makeReport(db, programmeId, people.office)
  const office = as(people.office, 'office')
  const askId = answerOf(await addAsk(office, { text: '请协调数据', askedOfId: people.executive, dueOn: '2026-03-20' }))
  const sessionId = answerOf(
    await recordSession(office, { reportId, heldOn: TODAY, note: '', thereIds: [people.executive] }),
  )
  const advices = new Map<number, string>()
  for (const ownerId of Object.values(people)) {
    const given = { reportId, section: 'late', line: 'wave:2', kind: 'support', text: '我来协调' } as const
    const id = answerOf(await giveAdvice(as(people.executive, 'executive'), given))
    advices.set(ownerId, String(id))
  }
  await db.write(async (tx) => {
    for (const [ownerId, id] of advices) {
      await tx
        .update(advice)
        .set({ ownerId, dueOn: '2026-03-20' })
        .where(eq(advice.id, Number(id)))
    }
  })
  const shared: Ids = { report: String(reportId), ask: String(askId), session: String(sessionId) }
  return { shared, idsOf: (personId: number): Ids => ({ advice: advices.get(personId)! }) }
}
