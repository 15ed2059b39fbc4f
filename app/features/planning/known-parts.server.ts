import { and, eq, isNull } from 'drizzle-orm'
import type { PlanChange } from '~/domain/plan-change'
import { stop } from '~/lib/change.server'
import { ensurePlaces } from '~/lib/rollout-places.server'
import type { Statements } from '~db/client.server'
import { step } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

/** Inside a change: every step, wave, sub-process and branch of it is of this programme; else `notFound`. */
export async function ensureKnownParts(tx: Statements, programmeId: number, change: PlanChange): Promise<void> {
  const steps = await tx.select({ id: step.id }).from(step).where(eq(step.programmeId, programmeId))
  const waves = await tx
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.programmeId, programmeId), isNull(wave.archivedAt)))
  const stepIds = new Set(steps.map(({ id }) => id))
  const waveIds = new Set([...waves, ...change.newWaves].map(({ id }) => id))
  const isKnown =
    change.steps.every((one) => stepIds.has(one.id)) &&
    change.waves.every((one) => waveIds.has(one.id)) &&
    change.cells.every(({ from, to }) => [from, to].every((id) => id === null || waveIds.has(id)))
  if (!isKnown) stop({ code: 'notFound' }, 'change')
  await ensurePlaces(tx, programmeId, change.cells)
}
