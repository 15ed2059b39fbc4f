import { and, eq } from 'drizzle-orm'
import { boardOf } from '~/features/plan/board.server'
import { commitWave } from '~/features/waves/commands/commit-wave.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { expectGoLive } from '~/features/waves/commands/expect-go-live.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import type { ChangeContext } from '~/lib/change.server'
import { rollout, wave } from '~db/schema/wave'
import { leadOf, OFFICE } from './people'
import { ROLLOUTS, type SampleRollout } from './rollouts'
import { type Deed, done, known, type Stage } from './stage.server'
import { EXPECTED_LATE, type SampleWave, WAVES } from './waves'

/** The office plans the waves with their scope and commits them; the branches go live, or say when they expect to. */
export function waveDeeds(stage: Stage): Deed[] {
  const { timeline } = stage
  const planned = WAVES.map((one, index): Deed => {
    const act = (context: ChangeContext) => planWave(context, stage, one, index + 1)
    return { on: timeline.day(one.plannedOn), by: OFFICE, act }
  })
  const committed = WAVES.flatMap(({ committedOn, overloadReason }, index): Deed[] => {
    if (committedOn === null) return []
    const act = async (context: ChangeContext) => {
      const { id, version } = await waveNumbered(stage, index + 1)
      done(await commitWave(context, { waveId: id, version, overloadReason }, boardOf))
    }
    return [{ on: timeline.day(committedOn), by: OFFICE, act }]
  })
  const live = ROLLOUTS.flatMap((one): Deed[] => {
    if (one.liveOn === null) return []
    const on = timeline.day(one.liveOn)
    const act = async (context: ChangeContext) => {
      const { id, version } = await rolloutRow(stage, one)
      done(await recordGoLive(context, { rolloutId: id, liveOn: on, version }))
    }
    return [{ on, by: leadOf(one.branch), act }]
  })
  return [...planned, ...committed, ...live, ...lateOnes(stage)]
}

export async function rolloutRow(stage: Stage, { code, branch }: Pick<SampleRollout, 'code' | 'branch'>) {
  const [row] = await stage.db.read
    .select()
    .from(rollout)
    .where(
      and(
        eq(rollout.subProcessId, known(stage.subProcesses, code)),
        eq(rollout.unitId, known(stage.units, branch)),
        eq(rollout.programmeId, stage.programmeId),
      ),
    )
  if (!row) throw new Error(`The sample does not roll out ${code} in ${branch}`)
  return row
}

async function planWave(context: ChangeContext, stage: Stage, one: SampleWave, number: number): Promise<void> {
  const { zh: nameZh, en: nameEn, circle, planned, lagDays } = one
  const { start: plannedStart, end: plannedEnd } = stage.timeline.range(planned)
  const follows = lagDays === null ? [] : [{ waveId: (await waveNumbered(stage, number - 1)).id, lagDays }]
  const facts = { nameZh, nameEn, circle, plannedStart, plannedEnd, follows }
  const waveId = done(await createWave(context, facts))
  const cells = ROLLOUTS.filter((cell) => cell.wave === number).map(({ code, branch }) => ({
    subProcessId: known(stage.subProcesses, code),
    unitId: known(stage.units, branch),
  }))
  const { version } = await waveNumbered(stage, number)
  done(await setScope(context, { waveId, cells, version }))
}

function lateOnes(stage: Stage): Deed[] {
  const { code, branches, on } = EXPECTED_LATE
  const expectedOn = stage.timeline.day(on)
  return branches.map((branch, index): Deed => {
    const act = async (context: ChangeContext) => {
      const { id, version } = await rolloutRow(stage, { code, branch })
      done(await expectGoLive(context, { rolloutId: id, expectedOn, version }))
    }
    return { on: stage.timeline.day(-8 + index), by: leadOf(branch), act }
  })
}

async function waveNumbered(stage: Stage, number: number) {
  const [row] = await stage.db.read
    .select()
    .from(wave)
    .where(and(eq(wave.programmeId, stage.programmeId), eq(wave.number, number)))
  if (!row) throw new Error(`The sample has no wave ${number}`)
  return row
}
