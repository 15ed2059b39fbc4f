import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { type CheckStatus, STEP_KINDS } from '~/domain/vocabulary'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import type { ChangeContext } from '~/lib/change.server'
import { readinessCheck } from '~db/schema/readiness'
import { CONFLICTING_TARGETS, evidenceFor, missingIn } from './evidence'
import { leadOf } from './people'
import { BRANCH_BIAS, READY_SHARE, spreader } from './readiness'
import { BLOCKED, ROLLOUTS, type SampleRollout, SILENT_OWNER } from './rollouts'
import { type SampleSubProcess, SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'
import { spanOf } from './steps.server'
import { rolloutRow } from './waves.server'

type CheckRow = typeof readinessCheck.$inferSelect
type Decide = (check: CheckRow) => CheckStatus

/** The wave whose gate is ahead; its branches get ready week by week, a few checks each time. */
const NEXT_WAVE = 3
const WEEKS_OF_ANSWERS = 7

/** Owners and branch leads say how their checks stand: before gates that were passed all ready, ahead of others not. */
export function answerDeeds(stage: Stage): Deed[] {
  const spread = spreader()
  return [
    ...SCHEDULE.flatMap((one, index) => pilotAnswers(stage, one, index, spread)),
    ...ROLLOUTS.flatMap((one, index) => rolloutAnswers(stage, one, index, spread)),
    blockedTargets(stage),
  ]
}

/** Where these checks are still open, whatever they say. */
export function openChecks(stage: Stage, which: SQL | undefined): Promise<CheckRow[]> {
  const open = and(eq(readinessCheck.programmeId, stage.programmeId), isNull(readinessCheck.settledOn))
  return stage.db.read.select().from(readinessCheck).where(and(open, which)).orderBy(readinessCheck.id)
}

function pilotChecksOf(stage: Stage, code: string): SQL | undefined {
  return and(eq(readinessCheck.subProcessId, known(stage.subProcesses, code)), eq(readinessCheck.neededBy, 'pilot'))
}

function pilotAnswers(stage: Stage, one: SampleSubProcess, index: number, spread: ReturnType<typeof spreader>): Deed[] {
  const { code, owner, inWork } = one
  if (owner === null || inWork === null) return []
  const isPassed = STEP_KINDS.indexOf(inWork) >= STEP_KINDS.indexOf('pilot')
  const decide: Decide = ({ dimension, weight }) =>
    isPassed ? 'ready' : spread(`pilot:${dimension}`, READY_SHARE.pilot[dimension], weight)
  const on = isPassed ? spanOf(one, 'pilot')[0] - 4 : -2 - (index % 4)
  const act = async (context: ChangeContext) => {
    await answer(context, await openChecks(stage, pilotChecksOf(stage, code)), decide)
  }
  return [{ on: stage.timeline.day(on), by: owner, act }]
}

function rolloutAnswers(stage: Stage, one: SampleRollout, index: number, spread: ReturnType<typeof spreader>): Deed[] {
  const decide = decisionFor(one, spread)
  const decided = new Map<number, CheckStatus>()
  /** Decides on all its checks at first, and says so of those whose week it is. */
  const answerOf = (week: number, weeks: number) => async (context: ChangeContext) => {
    const { id } = await rolloutRow(stage, one)
    const checks = await openChecks(stage, eq(readinessCheck.rolloutId, id))
    for (const check of checks) if (!decided.has(check.id)) decided.set(check.id, decide(check))
    const due = checks.filter((_, position) => (position * 3 + index) % weeks === week)
    await answer(context, due, (check) => decided.get(check.id) ?? 'notStarted')
  }
  const { timeline } = stage
  const by = leadOf(one.branch)
  if (one.liveOn !== null) return [{ on: timeline.day(one.liveOn - 2 - (index % 3)), by, act: answerOf(0, 1) }]
  if (one.owner === SILENT_OWNER) return [{ on: timeline.daysAgo(30), by, act: answerOf(0, 1) }]
  const last = one.wave > NEXT_WAVE ? -5 + (index % 4) : -8 + (index % 7)
  const weeks = one.wave === NEXT_WAVE ? WEEKS_OF_ANSWERS : 1
  return Array.from({ length: weeks }, (_, week) => ({
    on: timeline.day(last - 5 * (weeks - 1 - week)),
    by,
    act: answerOf(week, weeks),
  }))
}

function decisionFor({ wave, branch, liveOn }: SampleRollout, spread: ReturnType<typeof spreader>): Decide {
  if (liveOn !== null) return () => 'ready'
  const gate = wave === 2 ? 'begun' : wave === NEXT_WAVE ? 'next' : 'later'
  const bias = BRANCH_BIAS[branch] ?? 0
  return ({ dimension, weight }) => spread(`${gate}:${dimension}`, READY_SHARE[gate][dimension] + bias, weight)
}

/** The owner herself says what is in the way. */
function blockedTargets(stage: Stage): Deed {
  const act = async (context: ChangeContext) => {
    const { id } = await rolloutRow(stage, BLOCKED)
    const checks = await openChecks(stage, eq(readinessCheck.rolloutId, id))
    for (const { id: checkId, version, templateKey } of checks) {
      if (templateKey !== BLOCKED.templateKey) continue
      const input = { checkId, version, status: 'blocked' as const, note: CONFLICTING_TARGETS }
      done(await updateCheck(context, { ...input, evidenceNote: '', evidenceLink: '' }))
    }
  }
  return { on: stage.timeline.day(BLOCKED.on), by: BLOCKED.owner, act }
}

async function answer(context: ChangeContext, checks: readonly CheckRow[], decide: Decide): Promise<void> {
  for (const check of checks) {
    if (check.status === 'blocked') continue
    const status = decide(check)
    if (status === 'notStarted') continue
    const { id: checkId, version, templateKey, dimension } = check
    const evidence = status === 'ready' ? evidenceFor(templateKey, checkId) : { note: '', link: '' }
    const note = status === 'ready' ? '' : missingIn(dimension, checkId)
    const input = { checkId, version, status, note, evidenceNote: evidence.note, evidenceLink: evidence.link }
    done(await updateCheck(context, input))
  }
}
