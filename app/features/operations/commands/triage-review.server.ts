import { and, eq, inArray, isNull } from 'drizzle-orm'
import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, type Recorder, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { expert, reviewExpert } from '~db/schema/operations'
import { deskTeam, reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { Triage } from '../schema'
import { tellOfReview } from '../telling.server'

/**
 * Says who runs a review and who is called into it; before its decision, again. Who is newly called is told. Refused:
 * what `mayDo` refuses; `notOfTheDesk` (field `leadId`); `expertNeeded`, `expertUnknown` (field `personIds`).
 */
export function triageReview(context: ChangeContext, input: Triage): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'triageReview', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { called, standing } = await standingOf(tx, row)
    ensure(mayDo('triage', standing, context.now))
    const team = await deskTeam(tx, row.programmeId)
    if (!team.some(({ person }) => person.id === input.leadId)) stop({ code: 'notOfTheDesk' }, 'leadId')
    const wanted = [...new Set(input.personIds)]
    if (wanted.length === 0) stop({ code: 'expertNeeded' }, 'personIds')
    const before = called.map(({ personId }) => personId)
    const added = wanted.filter((id) => !before.includes(id))
    await ensureInPool(tx, row.programmeId, added)
    await writeReview(
      tx,
      record,
      { row, version: input.version },
      {
        leadId: input.leadId,
        triagedAt: row.triagedAt ?? context.now,
        state: row.state === 'requested' ? 'triaged' : row.state,
      },
    )
    await call(tx, record, row.id, added)
    await dismiss(
      tx,
      record,
      called.filter(({ personId }) => !wanted.includes(personId)),
    )
    await tellOfReview(tx, context, { kind: 'reviewCalled', reviewId: row.id, concerned: added })
    return undefined
  })
}

async function ensureInPool(tx: Statements, programmeId: number, personIds: readonly number[]): Promise<void> {
  const found = await tx
    .select({ id: expert.id })
    .from(expert)
    .where(
      and(eq(expert.programmeId, programmeId), inArray(expert.personId, [...personIds]), isNull(expert.archivedAt)),
    )
  if (found.length < personIds.length) stop({ code: 'expertUnknown' }, 'personIds')
}

async function call(tx: Statements, record: Recorder, reviewId: number, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return
  const rows = await tx
    .insert(reviewExpert)
    .values(personIds.map((personId) => ({ reviewId, personId })))
    .returning()
  for (const row of rows) record.created('reviewExpert', row.id, row)
}

async function dismiss(
  tx: Statements,
  record: Recorder,
  rows: readonly (typeof reviewExpert.$inferSelect)[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.delete(reviewExpert).where(
    inArray(
      reviewExpert.id,
      rows.map(({ id }) => id),
    ),
  )
  for (const row of rows) record.removed('reviewExpert', row.id, row)
}
