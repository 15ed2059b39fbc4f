import { and, eq } from 'drizzle-orm'
import { addExpert } from '~/features/operations/commands/add-expert.server'
import { addFollowUp } from '~/features/operations/commands/add-follow-up.server'
import { closeFollowUp } from '~/features/operations/commands/close-follow-up.server'
import { closeReview } from '~/features/operations/commands/close-review.server'
import { decideReview } from '~/features/operations/commands/decide-review.server'
import { recordMinutes } from '~/features/operations/commands/record-minutes.server'
import { requestReview } from '~/features/operations/commands/request-review.server'
import { resumeReview } from '~/features/operations/commands/resume-review.server'
import { scheduleMeeting } from '~/features/operations/commands/schedule-meeting.server'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { triageReview } from '~/features/operations/commands/triage-review.server'
import { withdrawReview } from '~/features/operations/commands/withdraw-review.server'
import type { ChangeContext } from '~/lib/change.server'
import { avoidanceMonths } from '~/lib/desk-records.server'
import { review, reviewKind } from '~db/schema/operations'
import { EXPERTS, LATE_REVIEWS, OPPORTUNITIES, type Outcome, PAST_REVIEWS, type SampleReview } from './desk'
import { leadOf, OFFICE } from './people'
import { type Deed, done, known, type Stage } from './stage.server'

const MANAGER = 'lei.tian'
/** Working days from today since which the desk has its pool. */
const POOLED = -95
/** Up to there past reviews are requested; those of the last weeks come after them. */
const PAST_UNTIL = -16

/** What the operations desk has reviewed over some months, and what lies on it today. */
export function deskDeeds(stage: Stage): Deed[] {
  const { timeline } = stage
  const months = avoidanceMonths(timeline.today)
  const days = Array.from({ length: 90 }, (_, at) => at - 90 + PAST_UNTIL + 1).filter((n) =>
    months.includes(timeline.day(n).slice(0, 7)),
  )
  const step = days.length / PAST_REVIEWS.length
  return [
    ...EXPERTS.map(
      ([key, mostAtOnce, ...fields]): Deed => ({
        ...{ on: timeline.day(POOLED), by: MANAGER },
        act: async (context) =>
          void done(await addExpert(context, { personId: known(stage.people, key).id, mostAtOnce, fields })),
      }),
    ),
    ...PAST_REVIEWS.flatMap((one, at) => reviewDeeds(stage, one, days[Math.floor(at * step)] ?? PAST_UNTIL)),
    ...LATE_REVIEWS.flatMap((one) => reviewDeeds(stage, one, one.requested)),
    {
      ...{ on: timeline.day(-1), by: MANAGER },
      act: async (context) => {
        const counted = OPPORTUNITIES.flatMap(([branch, ...counts]) =>
          counts.map((count, at) => ({
            ...{ unitId: known(stage.units, branch), audience: 'sales' as const },
            ...{ month: months[at] ?? '', count },
          })),
        )
        done(await setOpportunities(context, counted))
      },
    },
  ]
}

/** The whole way of one review, requested on that day, as far as it has come. */
function reviewDeeds(stage: Stage, one: SampleReview, requested: number): Deed[] {
  const { timeline } = stage
  const idOf = (key: string) => known(stage.people, key).id
  const lead = one.lead ?? MANAGER
  let number = 0
  const deed = (on: number, by: string, act: (context: ChangeContext, at: Standing) => Promise<unknown>): Deed => ({
    on: timeline.day(on),
    by,
    act: async (context) => void (await act(context, await standingOf(stage, number))),
  })
  const { experts, meets, outcome, again, followUp } = one
  const meetsOn = meets === undefined ? null : requested + meets
  const writtenOn = outcome ? requested + outcome.after : requested + (meets ?? 0) + 1
  const decidedOn = again ? requested + again.outcome.after : writtenOn
  const minutes = outcome?.minutes ?? one.minutes
  const meet = (from: number, on: number) =>
    deed(from, lead, async (context, at) =>
      done(
        await scheduleMeeting(context, {
          ...at,
          ...{ meetingOn: timeline.day(on), meetingFrom: 14 * 60, meetingMinutes: 60 },
          ...{ meetingPlace: '总部三楼评审室 / 视频会议', agenda: '方案与报价；风险；资源；结论' },
        }),
      ),
    )
  const write = (on: number, said: string) =>
    deed(on, lead, async (context, at) =>
      done(await recordMinutes(context, { ...at, minutes: said, thereIds: (experts ?? []).slice(0, 3).map(idOf) })),
    )
  const decide = (on: number, { decision, text = '', returns }: Outcome) =>
    deed(on, lead, async (context, at) => {
      const returnsOn = returns === undefined ? null : timeline.day(returns)
      const nothing = { followUpText: '', followUpOwnerId: null, followUpDueOn: null }
      const decidedById = idOf(one.amount !== null && one.amount > 20_000 ? 'lan.ye' : OFFICE)
      done(await decideReview(context, { ...at, decision, text, returnsOn, decidedById, ...nothing }))
    })
  return [
    {
      ...{ on: timeline.day(requested), by: leadOf(one.branch) },
      act: async (context) => {
        const { title, customer, amount, audience = 'sales', background = '' } = one
        const kindId = await kindOf(stage, one.kind)
        const facts = { kindId, title, customer, amount, audience, background, neededOn: null }
        number = done(await requestReview(context, { ...facts, unitId: known(stage.units, one.branch) }))
      },
    },
    ...(one.withdrawn
      ? [
          deed(requested, MANAGER, async (context, at) =>
            done(await withdrawReview(context, { ...at, reason: one.withdrawn ?? '' })),
          ),
        ]
      : []),
    ...(experts
      ? [
          deed(requested, lead, async (context, at) =>
            done(await triageReview(context, { ...at, leadId: idOf(lead), personIds: experts.map(idOf) })),
          ),
        ]
      : []),
    ...(meetsOn === null ? [] : [meet(requested, meetsOn)]),
    ...(minutes ? [write(writtenOn, minutes)] : []),
    ...(outcome ? [decide(writtenOn, outcome)] : []),
    ...(again
      ? [
          deed(requested + again.resumed, lead, async (context, at) => done(await resumeReview(context, at))),
          meet(requested + again.resumed, decidedOn - 1),
          write(decidedOn, again.outcome.minutes),
          decide(decidedOn, again.outcome),
        ]
      : []),
    ...(followUp ? followUpDeeds(stage, followUp, { writtenOn: decidedOn, lead, deed }) : []),
    ...(one.isClosed ? [deed(decidedOn + 3, lead, async (context, at) => done(await closeReview(context, at)))] : []),
  ]
}

type Standing = { reviewId: number; version: number }

function followUpDeeds(
  stage: Stage,
  { text, owner, due, done: outcome }: NonNullable<SampleReview['followUp']>,
  {
    writtenOn,
    lead,
    deed,
  }: {
    writtenOn: number
    lead: string
    deed: (on: number, by: string, act: (context: ChangeContext, at: Standing) => Promise<unknown>) => Deed
  },
): Deed[] {
  const ownerId = known(stage.people, owner).id
  const dueOn = stage.timeline.day(due)
  let followUpId = 0
  return [
    deed(writtenOn, lead, async (context, { reviewId }) => {
      followUpId = done(await addFollowUp(context, { reviewId, text, ownerId, dueOn }))
    }),
    ...(outcome
      ? [
          deed(writtenOn + 2, owner, async (context) => {
            const doneOn = stage.timeline.day(writtenOn + 2)
            done(await closeFollowUp(context, { followUpId, doneOn, outcome, version: 1 }))
          }),
        ]
      : []),
  ]
}

async function standingOf({ db, programmeId }: Stage, number: number): Promise<Standing> {
  const [row] = await db.read
    .select({ reviewId: review.id, version: review.version })
    .from(review)
    .where(and(eq(review.programmeId, programmeId), eq(review.number, number)))
  return row ?? { reviewId: 0, version: 0 }
}

async function kindOf({ db, programmeId }: Stage, code: string): Promise<number> {
  const [row] = await db.read
    .select({ id: reviewKind.id })
    .from(reviewKind)
    .where(and(eq(reviewKind.programmeId, programmeId), eq(reviewKind.code, code)))
  if (!row) throw new Error(`The sample has no kind of review ${code}`)
  return row.id
}
