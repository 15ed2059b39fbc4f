import { and, eq } from 'drizzle-orm'
import { addResult } from '~/features/results/commands/add-result.server'
import type { ChangeContext } from '~/lib/change.server'
import { wave } from '~db/schema/wave'
import { RESULTS, type SampleResult } from './results'
import { type Deed, done, known, type Stage } from './stage.server'

/** Owners note what has become of their figures when a wave has landed. */
export function resultDeeds(stage: Stage): Deed[] {
  return RESULTS.map((one): Deed => {
    const on = stage.timeline.day(one.on)
    return { on, by: one.by, act: (context) => note(context, stage, one, on) }
  })
}

async function note(context: ChangeContext, stage: Stage, one: SampleResult, notedOn: string): Promise<void> {
  const [row] = await stage.db.read
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.programmeId, stage.programmeId), eq(wave.number, one.wave)))
  const { name, measure, aim } = one
  done(
    await addResult(context, {
      waveId: row?.id ?? 0,
      subProcessId: known(stage.subProcesses, one.code),
      name,
      measure,
      aim,
      before: Math.round(one.before * 1000),
      after: Math.round(one.after * 1000),
      notedOn,
    }),
  )
}
