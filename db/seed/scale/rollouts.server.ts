import type { Day } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import { newPilotChecks, newRolloutChecks } from '~/lib/new-checks.server'
import type { Statements } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { rollout, wave, waveDependency } from '~db/schema/wave'
import { shippedItems } from '../reference-model/first-checklists.server'
import { instantAt } from '../sample/stage.server'
import type { Chance } from './chance'
import { standingOf } from './check-standing'
import type { ScaleCompany } from './company.server'
import { waveName } from './gates'
import { makePoints } from './points.server'
import type { ScaleProgramme, ScaleSubProcess } from './programme.server'
import { type RolloutStanding, standingIn } from './rollouts'
import { LAG_DAYS, type ScaleWave } from './waves'

type CheckRow = typeof readinessCheck.$inferInsert
type RolloutRow = typeof rollout.$inferInsert & { id: number }

/** The ids that are free: rows are numbered here, so that checks can name their rollout without asking for it. */
export interface Ids {
  wave: number
  rollout: number
  check: number
}

const ROWS_A_STATEMENT = 1_000

/** Waves with their scope and checks, as createWave, setScope, commitWave, recordGoLive and updateCheck leave them. */
export async function makeWaves(
  tx: Statements,
  { of, company, today, ids }: { of: ScaleProgramme; company: ScaleCompany; today: Day; ids: Ids },
  chance: Chance,
): Promise<CheckRow[]> {
  const idOfWave = of.waveIds
  for (const { number } of of.waves) idOfWave.set(number, ids.wave++)
  await tx.insert(wave).values(of.waves.map((one) => waveRow(of.id, one, idOfWave)))
  const follows = of.waves.flatMap((one) => dependencyRow(of.id, one, idOfWave))
  if (follows.length > 0) await tx.insert(waveDependency).values(follows)

  const subProcessOf = new Map(of.subProcesses.map((one) => [one.code, one]))
  const leadOf = new Map(company.branches.map(({ id, lead }) => [id, lead.id]))
  const checks = of.subProcesses.flatMap((one) => pilotChecks(of, one, today, chance))
  const rollouts: RolloutRow[] = []
  for (const one of of.waves) {
    const draw = standingIn(one, of.calendar, today)
    for (const code of one.codes) {
      const subProcess = subProcessOf.get(code)
      if (!subProcess) continue
      for (const unitId of one.branchIds) {
        const standing = draw(chance)
        const made = rolloutRow(of.id, { wave: one, waveId: known(idOfWave, one.number), subProcess, unitId }, standing)
        const row = { ...made, id: ids.rollout++ }
        rollouts.push(row)
        checks.push(
          ...rolloutChecks(
            { of, wave: one, subProcess, row, leadId: leadOf.get(unitId) ?? null, today },
            standing,
            chance,
          ),
        )
      }
    }
  }
  for (const chunk of chunks(rollouts, ROWS_A_STATEMENT)) await tx.insert(rollout).values(chunk)
  const numbered = checks.map((check) => ({ ...check, id: ids.check++ }))
  for (const chunk of chunks(numbered, ROWS_A_STATEMENT)) await tx.insert(readinessCheck).values(chunk)
  const waveOf = new Map(rollouts.map(({ id, waveId }) => [id, waveId]))
  await makePoints(tx, { checks: numbered, waveOf, today })
  return numbered
}

function waveRow(programmeId: number, one: ScaleWave, idOfWave: ReadonlyMap<number, number>) {
  const { number, circle, first, planned, committedOn } = one
  const isCommitted = committedOn !== null
  const name = waveName(number)
  return {
    id: known(idOfWave, number),
    programmeId,
    number,
    nameZh: name.zh,
    nameEn: name.en,
    circle,
    plannedStart: planned.start,
    plannedEnd: planned.end,
    baselineStart: isCommitted ? first.start : null,
    baselineEnd: isCommitted ? first.end : null,
    committedAt: isCommitted ? instantAt(committedOn, 0) : null,
    slipReason: planned.end === first.end ? '' : '首批分公司的培训排期晚于计划。',
    version: isCommitted ? 3 : 2,
  }
}

function dependencyRow(programmeId: number, { number, after }: ScaleWave, idOfWave: ReadonlyMap<number, number>) {
  if (after === null) return []
  const [predecessorId, successorId] = [known(idOfWave, after), known(idOfWave, number)]
  return [{ programmeId, predecessorId, successorId, lagDays: LAG_DAYS }]
}

function rolloutRow(
  programmeId: number,
  cell: { wave: ScaleWave; waveId: number; subProcess: ScaleSubProcess; unitId: number },
  { liveOn, expectedOn }: RolloutStanding,
) {
  const { first, planned, committedOn, hasStarted } = cell.wave
  const isCommitted = committedOn !== null
  return {
    programmeId,
    waveId: cell.waveId,
    subProcessId: cell.subProcess.id,
    unitId: cell.unitId,
    baselineStart: isCommitted ? first.start : null,
    baselineEnd: isCommitted ? first.end : null,
    expectedOn,
    startedOn: hasStarted ? planned.start : null,
    liveOn,
    version: 1 + Number(isCommitted) + Number(hasStarted) + Number(liveOn !== null || expectedOn !== null),
  }
}

function rolloutChecks(
  at: {
    of: ScaleProgramme
    wave: ScaleWave
    subProcess: ScaleSubProcess
    row: RolloutRow
    leadId: number | null
    today: Day
  },
  { stage, liveOn }: RolloutStanding,
  chance: Chance,
): CheckRow[] {
  const { calendar, scopedOn, id: programmeId } = at.of
  const made = newRolloutChecks(shippedItems(programmeId, at.subProcess.id), {
    programmeId,
    subProcessId: at.subProcess.id,
    rolloutId: at.row.id,
    assigneeId: at.leadId,
    gateOn: at.wave.planned.start,
    calendar,
    today: scopedOn,
  })
  const ownerId = at.subProcess.owner?.id ?? null
  const gate = { stage, passedOn: liveOn, madeOn: scopedOn, today: at.today, calendar, ownerId }
  return made.map((check) => standingOf(check, gate, chance))
}

function pilotChecks(
  { id: programmeId, calendar, startOn }: ScaleProgramme,
  { id: subProcessId, owner, plan, pilotOn, isBegun }: ScaleSubProcess,
  today: Day,
  chance: Chance,
): CheckRow[] {
  const opening = { programmeId, subProcessId, gateOn: plan.pilot.start, calendar, today: startOn }
  const made = newPilotChecks(shippedItems(programmeId, subProcessId), opening)
  if (!isBegun) return made
  const stage = pilotOn === null ? 'pilot' : 'passed'
  const gate = { stage, passedOn: pilotOn, madeOn: startOn, today, calendar, ownerId: owner?.id ?? null } as const
  return made.map((check) => standingOf(check, gate, chance))
}

function known(map: ReadonlyMap<number, number>, key: number): number {
  const found = map.get(key)
  if (found === undefined) throw new RangeError(`No wave ${key}`)
  return found
}
