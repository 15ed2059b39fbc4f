import { addWorkingDays } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import { AUDIENCES, type Day, EXPERT_FIELDS } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import { avoidanceMonths } from '~/lib/desk-records.server'
import { makeStandardKinds } from '~/lib/standard-review-kinds.server'
import type { Statements } from '~db/client.server'
import { expert, expertField, opportunityCount, review, reviewExpert, reviewFollowUp } from '~db/schema/operations'
import { instantAt } from '../sample/stage.server'
import { type Chance, chanceFrom } from './chance'
import type { ScaleCompany } from './company.server'
import type { ScaleProgramme } from './programme.server'

const REVIEWS_A_BRANCH = 8
const OVER_DAYS = 100
/** Working days after its request on which a review is met about and decided. */
const DECIDED_AFTER = 2
const CLOSED_AFTER = 8
const EXPERTS = 30

/** The ids that are free. */
export interface DeskIds {
  review: number
}

/**
 * The operations desk of a programme as its commands leave it: the standard kinds, a pool of experts, reviews of every
 * branch over half a year in all states, and what their opportunities were. By chance of its own, so that the other
 * rows are the same with it and without.
 */
export async function makeDesk(
  tx: Statements,
  { of, company, today, ids }: { of: ScaleProgramme; company: ScaleCompany; today: Day; ids: DeskIds },
): Promise<void> {
  const chance = chanceFrom(of.id)
  const kinds = await makeStandardKinds(tx, of.id, new Map(of.subProcesses.map(({ id, code }) => [code, id])))
  const pool = company.owners.slice(0, EXPERTS)
  const experts = await tx
    .insert(expert)
    .values(pool.map(({ id: personId }) => ({ programmeId: of.id, personId, mostAtOnce: 40 })))
    .returning({ id: expert.id })
  await tx
    .insert(expertField)
    .values(
      experts.flatMap(({ id: expertId }, at) =>
        [at, at + 1].map((n) => ({ expertId, field: EXPERT_FIELDS[n % EXPERT_FIELDS.length] ?? 'legal' })),
      ),
    )
  const [lead] = company.operations
  if (!lead) throw new RangeError('A role has nobody')
  const rows: (typeof review.$inferInsert & { id: number })[] = []
  const requests = company.branches
    .flatMap((branch) => Array.from({ length: REVIEWS_A_BRANCH }, () => ({ branch, ago: chance.below(OVER_DAYS) + 1 })))
    .sort((a, b) => b.ago - a.ago)
  for (const [at, { branch, ago }] of requests.entries()) {
    const kind = chance.of(kinds)
    const on = (after: number) => instantAt(addWorkingDays(of.calendar, today, after - ago - 1), 60 + (at % 240))
    rows.push({
      ...{ id: ids.review++, programmeId: of.id, number: at + 1, kindId: kind.id },
      ...{ title: `${kind.nameZh} ${at + 1}`, unitId: branch.id, audience: chance.of(AUDIENCES) },
      ...{ requestedById: branch.lead.id, requestedAt: on(0) },
      ...standing(ago, on, lead.id, chance),
    })
  }
  for (const chunk of chunks(rows, 500)) await tx.insert(review).values(chunk)
  const called = rows.flatMap(({ id: reviewId, state, minutes }) =>
    state === 'requested'
      ? []
      : [0, 1].map((n) => ({
          reviewId,
          personId: pool[(reviewId + n * 7) % pool.length]?.id ?? lead.id,
          wasThere: minutes ? n === 0 || chance.is(0.8) : null,
        })),
  )
  for (const chunk of chunks(called, 1_000)) await tx.insert(reviewExpert).values(chunk)
  const followUps = rows
    .filter(({ state }) => state === 'decided')
    .filter((_, at) => at % 3 === 0)
    .map(({ id: reviewId }) => ({
      ...{ programmeId: of.id, reviewId, text: '跟进决策条件。', ownerId: lead.id, dueOn: addDays(today, 5) },
    }))
  for (const chunk of chunks(followUps, 1_000)) await tx.insert(reviewFollowUp).values(chunk)
  const counted = avoidanceMonths(today).flatMap((month) =>
    company.branches.map(({ id: unitId }) => ({
      ...{ programmeId: of.id, unitId, audience: 'sales' as const, month, count: chance.below(6) },
    })),
  )
  for (const chunk of chunks(counted, 1_000)) await tx.insert(opportunityCount).values(chunk)
}

/** How far a review has come that was requested so many working days ago. */
function standing(
  ago: number,
  on: (after: number) => number,
  leadId: number,
  chance: Chance,
): Partial<typeof review.$inferInsert> {
  if (ago <= 1 && chance.is(0.5)) return { state: 'requested' }
  const triaged = { leadId, triagedAt: on(0) + 3_600_000 }
  if (ago <= DECIDED_AFTER) return { ...triaged, state: 'triaged' }
  const met = { ...triaged, meetingAt: on(1), meetingMinutes: 60, meetingPlace: '评审室', agenda: '' }
  if (ago <= DECIDED_AFTER + 1) return { ...met, state: 'scheduled' }
  const decidedAt = on(chance.is(0.85) ? DECIDED_AFTER : DECIDED_AFTER + 1)
  const decision = chance.is(0.85) ? ('go' as const) : ('kill' as const)
  const decided = {
    ...met,
    minutes: '按议程讨论，意见一致。',
    decision,
    decidedAt,
    decidedById: leadId,
    decisionText: '同意。',
  }
  return ago <= CLOSED_AFTER + 6
    ? { ...decided, state: 'decided' }
    : { ...decided, state: 'closed', closedAt: on(CLOSED_AFTER) }
}
