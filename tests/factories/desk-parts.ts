import { eq } from 'drizzle-orm'
import { addExpert } from '~/features/operations/commands/add-expert.server'
import { requestReview } from '~/features/operations/commands/request-review.server'
import { triageReview } from '~/features/operations/commands/triage-review.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { review, reviewExpert, reviewFollowUp, reviewKind } from '~db/schema/operations'
import { unit } from '~db/schema/people'
import { answerOf } from './waves'
import type { Ids } from './whole-programme'

/**
 * `count` reviews of a programme, the last of them triaged with an expert, and with something to do for each of the
 * people; numbers above `count` are nothing in it.
 */
export async function makeDeskParts(
  db: Db,
  office: ChangeContext,
  { people, unitIds, count }: { people: Readonly<Record<string, number>>; unitIds: readonly number[]; count: number },
) {
  const programmeId = office.programmeId ?? 0
  const [kind] = await db.read.select().from(reviewKind).where(eq(reviewKind.programmeId, programmeId)).limit(1)
  const asked = { title: 'Line upgrade', audience: 'sales', customer: '', amount: null, neededOn: null } as const
  const facts = { ...asked, background: '', kindId: kind!.id, unitId: unitIds[0] ?? 0 }
  for (let at = 0; at < count; at += 1) answerOf(await requestReview(office, facts))
  const rows = await db.read.select().from(review).where(eq(review.programmeId, programmeId))
  const last = rows.at(-1)!
  const expertPersonId = people.asked!
  const expert = { personId: expertPersonId, fields: ['legal' as const], mostAtOnce: 3 }
  const expertId = answerOf(await addExpert(office, expert))
  const triaged = { reviewId: last.id, leadId: people.office!, personIds: [expertPersonId], version: 1 }
  answerOf(await triageReview(office, triaged))
  const followUps = new Map<number, number>()
  for (const ownerId of Object.values(people)) {
    const values = { programmeId, reviewId: last.id, text: 'Send the offer', ownerId, dueOn: '2026-03-09' }
    const [made] = await db.write(async (tx) => tx.insert(reviewFollowUp).values(values).returning())
    followUps.set(ownerId, made!.id)
  }
  const units = new Map((await db.read.select().from(unit)).map(({ id, nameEn }) => [id, nameEn]))
  return {
    shared: {
      review: String(last.number),
      reviewId: String(last.id),
      reviewKind: String(kind!.id),
      expert: String(expertId),
      deskLeadId: String(people.asked),
      expertPersonId: String(expertPersonId),
    },
    of: (personId: number, at: 0 | 1): Ids => ({
      followUp: String(followUps.get(personId)),
      countedUnitId: String(unitIds[at]),
      countedUnit: units.get(unitIds[at] ?? 0) ?? '',
    }),
  }
}

const MET = { state: 'scheduled', meetingAt: 1, minutes: 'We met.' } as const

/** The review of these ids as it has to stand, with everything to do after it done where it is decided. */
export const stands = (values: Partial<typeof review.$inferInsert>) => (db: Db, ids: Ids) =>
  db.write(async (tx) => {
    const reviewId = Number(ids.reviewId)
    await tx.update(review).set(values).where(eq(review.id, reviewId))
    await tx.update(reviewExpert).set({ wasThere: true }).where(eq(reviewExpert.reviewId, reviewId))
    if (values.state === 'decided') {
      await tx.update(reviewFollowUp).set({ doneOn: '2026-03-02' }).where(eq(reviewFollowUp.reviewId, reviewId))
    }
  })

export const hasMet = stands(MET)
