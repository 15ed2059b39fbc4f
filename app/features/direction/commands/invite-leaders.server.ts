import { and, eq, inArray, isNull } from 'drizzle-orm'
import { mayInvite } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, chunks, ensure, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { respondent } from '~db/schema/direction'
import { membership, person } from '~db/schema/people'
import { diagnosisAtHand } from '../rows.server'
import type { InviteLeaders } from '../schema'

/** People named in one statement; well below what SQLite takes. */
const IDS_A_STATEMENT = 1_000

/**
 * Asks people who have a role in the programme, for others could not open it; whoever was asked before is asked again,
 * with what they had answered. Answers how many. Refused: `notFound` (field `personIds`), `diagnosisIsClosed`.
 */
export async function inviteLeaders(
  context: ChangeContext,
  { diagnosisId, personIds }: InviteLeaders,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'inviteLeaders', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { id, programmeId, state } = await diagnosisAtHand(tx, context, diagnosisId)
    ensure(mayInvite(state))
    const wanted = [...new Set(personIds)]
    await ensureMembers(tx, programmeId, wanted)
    const known = await tx.select().from(respondent).where(eq(respondent.diagnosisId, id))
    const knownIds = new Set(known.map(({ personId }) => personId))

    const again = known.filter((one) => one.archivedAt !== null && wanted.includes(one.personId))
    for (const one of again) {
      const after = { archivedAt: null, invitedAt: context.now }
      await tx
        .update(respondent)
        .set({ ...after, version: one.version + 1 })
        .where(eq(respondent.id, one.id))
      record.changed('respondent', one.id, one, after)
    }
    const values = wanted
      .filter((personId) => !knownIds.has(personId))
      .map((personId) => ({ programmeId, diagnosisId: id, personId, invitedAt: context.now }))
    for (const chunk of chunks(values, IDS_A_STATEMENT)) {
      const made = await tx.insert(respondent).values(chunk).returning()
      for (const { id: madeId, personId, invitedAt } of made) {
        record.created('respondent', madeId, { diagnosisId: id, personId, invitedAt })
      }
    }
    return again.length + values.length
  })
}

async function ensureMembers(tx: Statements, programmeId: number, personIds: readonly number[]): Promise<void> {
  const members = new Set<number>()
  for (const chunk of chunks(personIds, IDS_A_STATEMENT)) {
    const rows = await tx
      .select({ id: membership.personId })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(
        and(eq(membership.programmeId, programmeId), inArray(membership.personId, chunk), isNull(person.archivedAt)),
      )
    for (const { id } of rows) members.add(id)
  }
  if (personIds.some((id) => !members.has(id))) stop({ code: 'notFound' }, 'personIds')
}
