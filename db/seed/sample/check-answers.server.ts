import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { type CheckStatus, type Day, type Dimension, STEP_KINDS } from '~/domain/vocabulary'
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

/** The wave whose gate is ahead. */
const NEXT_WAVE = 3
const WEEKS_OF_ANSWERS = 7
/** From which to which of those weeks the checks of a dimension are answered. */
const WEEKS: Readonly<Record<Dimension, readonly [number, number]>> = {
  rules: [0, 2],
  organisation: [1, 5],
  digital: [2, 6],
  incentives: [3, 6],
}

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
  const last = isPassed ? spanOf(one, 'pilot')[0] - 4 : -2 - (index % 4)
  const checksOf = () => openChecks(stage, pilotChecksOf(stage, code))
  const asked = { by: owner, index, checksOf, decide }
  return isPassed ? atOnce(asked, stage.timeline.day(last)) : weekByWeek(stage, asked, last)
}

function rolloutAnswers(stage: Stage, one: SampleRollout, index: number, spread: ReturnType<typeof spreader>): Deed[] {
  const checksOf = async () => {
    const { id } = await rolloutRow(stage, one)
    return openChecks(stage, eq(readinessCheck.rolloutId, id))
  }
  const asked = { by: leadOf(one.branch), index, checksOf, decide: decisionFor(one, spread) }
  if (one.liveOn !== null) {
    const last = one.liveOn - 2 - (index % 3)
    return one.wave === 1 ? atOnce(asked, stage.timeline.day(last)) : weekByWeek(stage, asked, last)
  }
  if (one.owner === SILENT_OWNER) return atOnce(asked, stage.timeline.daysAgo(30))
  // The plan of the last wave is young.
  if (one.wave > NEXT_WAVE) return atOnce(asked, stage.timeline.day(-5 + (index % 4)))
  return weekByWeek(stage, asked, -8 + (index % 7))
}

interface Asked {
  by: string
  index: number
  checksOf: () => Promise<CheckRow[]>
  decide: Decide
}

function atOnce({ by, checksOf, decide }: Asked, on: Day): Deed[] {
  return [{ on, by, act: async (context) => answer(context, await checksOf(), decide) }]
}

/** One who answers gets ready week by week, until the working day `last`: decides on all at first, and says so of each in its week. */
function weekByWeek(stage: Stage, { by, index, checksOf, decide }: Asked, last: number): Deed[] {
  const decided = new Map<number, CheckStatus>()
  return Array.from({ length: WEEKS_OF_ANSWERS }, (_, week) => ({
    on: stage.timeline.day(last - 5 * (WEEKS_OF_ANSWERS - 1 - week)),
    by,
    act: async (context: ChangeContext) => {
      const checks = await checksOf()
      for (const check of checks) if (!decided.has(check.id)) decided.set(check.id, decide(check))
      const due = checks.filter(({ dimension }, position) => weekOf(dimension, position * 3 + index) <= week)
      const changed = due.filter(({ id, status }) => status !== decided.get(id))
      await answer(context, changed, (check) => decided.get(check.id) ?? 'notStarted')
    },
  }))
}

/** Rules are written down first; incentives are agreed last. */
function weekOf(dimension: Dimension, turn: number): number {
  const [first, until] = WEEKS[dimension]
  return first + (turn % (until - first + 1))
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
