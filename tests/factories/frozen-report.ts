import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { recordSession } from '~/features/advice/commands/record-session.server'
import type { Db } from '~db/client.server'
import { advice, report } from '~db/schema/report'
import { contextOf, NOW, TODAY, viewerWith } from './programme'
import { reportContent } from './report-content'
import { answerOf } from './waves'
import type { Ids } from './whole-programme'

/** A report as freezing leaves it, or a draft; answers its id. */
export async function makeReport(
  db: Db,
  programmeId: number,
  createdById: number,
  {
    number = 1,
    frozenOn = TODAY,
    isDraft = false,
    archivedAt = null as number | null,
    content = reportContent({ number, on: frozenOn }),
  } = {},
): Promise<number> {
  const text = JSON.stringify(content)
  const hash = createHash('sha256').update(text).digest('hex')
  const told = { number: content.number, frozenOn: content.on, content: text, hash }
  const frozen = { ...told, state: 'frozen', frozenById: createdById, frozenAt: NOW } as const
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
    const given = { reportId, section: 'late', line: 'wave-3', kind: 'support', text: '我来协调' } as const
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
