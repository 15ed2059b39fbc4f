import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { mayFreeze } from '~/domain/report-cadence'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import type { ReadPlan } from '~/lib/read-board.server'
import { programmeAtHand } from '~/lib/scope.server'
import { tellPeople } from '~/lib/tell.server'
import type { Statements } from '~db/client.server'
import { person } from '~db/schema/people'
import { report, reportReader } from '~db/schema/report'
import { contentOf, draftOf } from '../facts.server'
import { executivesOf, sectionsOf } from '../queries.server'
import { reportAtHand } from '../rows.server'
import type { OneReport } from '../schema'

/**
 * Freezes a draft as it reads today: it gets the next number and never changes again; all executives of the programme
 * get it and are told. Answers the report's id. Refused: `reportFrozen`, `reportEmpty`, `conflict`.
 */
export function freezeReport(
  context: ChangeContext,
  { reportId, version }: OneReport,
  readPlan: ReadPlan['plan'],
): Promise<Verdict<Changed<number>>> {
  return change(context, 'freezeReport', async (tx, record) => {
    authorise(context, 'report.prepare')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await reportAtHand(tx, context, reportId)
    const sections = await sectionsOf(tx, row.id)
    // Changes are written one at a time, so what is read here holds until this one is written.
    const draft = await draftOf(context.db, programme, today, readPlan)
    const shown = sections.filter(({ isShown }) => isShown)
    ensure(
      mayFreeze({
        state: row.state,
        shownSections: shown.length,
        subProcesses: draft.subProcesses,
        hasWords: shown.some(({ words }) => words !== ''),
      }),
    )
    ensureUnchanged(row, version, 'report')
    const frozenById = context.actor.personId ?? stop({ code: 'forbidden' })
    const author = await nameOfPerson(tx, frozenById)
    const content = JSON.stringify(contentOf(draft, sections, { programme, author, today }))
    const hash = createHash('sha256').update(content).digest('hex')
    const told = { number: draft.number, frozenOn: today, hash }
    const frozen = { ...told, state: 'frozen' as const, frozenById, frozenAt: context.now, content }
    await tx
      .update(report)
      .set({ ...frozen, version: row.version + 1 })
      .where(eq(report.id, row.id))
    record.changed('report', row.id, row, told)
    const readers = await executivesOf(tx, programme.id)
    await send(tx, row.id, readers, context.now)
    const deed = { programmeId: programme.id, kind: 'reportFrozen', subject: 'report', subjectId: row.id } as const
    await tellPeople(tx, deed, { concerned: readers, byId: frozenById, at: context.now })
    return row.id
  })
}

async function send(tx: Statements, reportId: number, readers: readonly number[], sentAt: number): Promise<void> {
  if (readers.length === 0) return
  await tx.insert(reportReader).values(readers.map((personId) => ({ reportId, personId, sentAt })))
}

async function nameOfPerson(tx: Statements, id: number) {
  const [row] = await tx.select({ zh: person.nameZh, en: person.nameEn }).from(person).where(eq(person.id, id))
  return present(row)
}
