import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { addDays, daysBetween, minDay } from '~/domain/days'
import { quarterOf, SCORE_QUESTIONS, type ScoreKind } from '~/domain/maturity'
import { mondayOf } from '~/domain/pilot-notes'
import { firstWholeWeek } from '~/domain/relapse'
import type { Day } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { rollout } from '~db/schema/wave'
import type { Chance } from './chance'
import type { Member, ScaleCompany } from './company.server'

const ROWS_A_STATEMENT = 1_000
/** Weeks of readings that a branch has at most: enough to tell whether use has fallen. */
const WEEKS = 10

/**
 * What confirmLive, recordUsage and scoreMaturity leave of the branches that are live: most are confirmed by both sides,
 * nine of ten are read weekly, some of them fall back, and half are scored.
 */
export async function makeLanding(
  tx: Statements,
  { programmeId, company, today }: { programmeId: number; company: ScaleCompany; today: Day },
  chance: Chance,
): Promise<void> {
  const ofProgramme = and(eq(rollout.programmeId, programmeId), isNotNull(rollout.liveOn))
  const live = await tx.select().from(rollout).where(ofProgramme).orderBy(asc(rollout.id))
  const [office] = company.office
  if (!office) throw new RangeError('The office has nobody')
  const leadOf = new Map(company.branches.map(({ id, lead }) => [id, lead]))
  const made = live.map(({ id, subProcessId, unitId, liveOn }) => {
    const place = { programmeId, rolloutId: id, subProcessId, unitId, liveOn: liveOn ?? today, today }
    return landed(place, { office, lead: leadOf.get(unitId) ?? office }, chance)
  })
  for (const chunk of chunks(
    made.flatMap(({ confirmations }) => confirmations),
    ROWS_A_STATEMENT,
  ))
    await tx.insert(liveConfirmation).values(chunk)
  for (const chunk of chunks(
    made.flatMap(({ readings }) => readings),
    ROWS_A_STATEMENT,
  ))
    await tx.insert(usageReading).values(chunk)
  for (const chunk of chunks(
    made.flatMap(({ scores }) => scores),
    ROWS_A_STATEMENT,
  ))
    await tx.insert(maturityScore).values(chunk)
}

interface LivePlace {
  programmeId: number
  rolloutId: number
  subProcessId: number
  unitId: number
  liveOn: Day
  today: Day
}

function landed(
  { programmeId, rolloutId, subProcessId, unitId, liveOn, today }: LivePlace,
  { office, lead }: { office: Member; lead: Member },
  chance: Chance,
) {
  const confirmedOn = minDay(addDays(liveOn, 3), today)
  const confirmations = (['branch', 'owner'] as const).flatMap((side) =>
    chance.is(0.9)
      ? [{ programmeId, rolloutId, side, personId: side === 'branch' ? lead.id : office.id, confirmedOn }]
      : [],
  )
  const thisWeek = mondayOf(today)
  const first = [firstWholeWeek(liveOn), addDays(thisWeek, -7 * WEEKS)].sort().at(-1) ?? thisWeek
  const weeks = chance.is(0.9) ? Math.max(0, Math.floor(daysBetween(first, thisWeek) / 7)) : 0
  const usual = chance.of([6, 12, 20, 35])
  const fallsFrom = chance.is(0.06) ? 5 : WEEKS
  const readings = Array.from({ length: weeks }, (_, at) => ({
    ...{ programmeId, subProcessId, unitId, source: 'system' as const, recordedById: office.id },
    weekOn: addDays(first, 7 * at),
    uses: Math.round((at < fallsFrom ? usual : usual / 3) + chance.of([-1, 0, 0, 1, 2])),
  }))
  const scores = chance.is(0.5)
    ? [
        {
          ...{ programmeId, rolloutId, quarter: quarterOf(today), scoredById: lead.id, scoredOn: today },
          ...answered(chance.of([2, 3, 3, 4, 4, 5]), chance.of([1, 2, 3, 3, 4])),
          evidence: '按季度抽查台账。',
        },
      ]
    : []
  return { confirmations, readings, scores }
}

/** Scores with answers that propose them. */
function answered(deployment: number, effect: number) {
  const of = (kind: ScoreKind, score: number) => SCORE_QUESTIONS[kind].map((question) => [question, score])
  const answers = Object.fromEntries([...of('deployment', deployment), ...of('effect', effect)])
  return { deployment, effect, answers: JSON.stringify(answers) }
}
