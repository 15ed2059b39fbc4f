import { and, eq, inArray } from 'drizzle-orm'
import { type GateRule, neededByDefault, rulesOf } from '~/domain/gate-rules'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensureUnchanged,
  type Recorder,
} from '~/lib/change.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { gateApprover, gateDay, gateRule } from '~db/schema/gate'
import { ensureInProgramme } from '../gate-at-hand.server'
import { gateSettings } from '../rows.server'
import type { ConfigureGate } from '../schema'

/**
 * Says what a kind of gate asks for, who is asked unless a request names others, and the day of a gate of the
 * programme. The rules of a kind are kept together: they share one version. Refused: `notFound` (field `approverIds`).
 */
export function configureGate(context: ChangeContext, input: ConfigureGate): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'configureGate', async (tx, record) => {
    authorise(context, 'gate.configure')
    const { programme } = await programmeAtHand(tx, context)
    const { gate, version } = input
    const settings = await gateSettings(tx, programme)
    const rows = await tx
      .select()
      .from(gateRule)
      .where(and(eq(gateRule.programmeId, programme.id), eq(gateRule.gate, gate)))
    const kept = Math.max(0, ...rows.map((row) => row.version))
    ensureUnchanged({ id: rows[0]?.id ?? 0, version: kept }, version, 'gateRule')
    await ensureInProgramme(tx, programme.id, input.approverIds, 'approverIds')
    const writing = { tx, record, programme, input }
    const isChanged = [
      await writeApprovers(writing),
      gate === 'pilotEntry' || gate === 'rolloutEntry' ? false : await writeDay(writing),
      areOther(rulesOf(gate, settings.rules, programme), wantedRules(input, programme)),
    ].some(Boolean)
    if (isChanged) await writeRules(writing, rows, kept + 1)
    return undefined
  })
}

interface Writing {
  tx: Statements
  record: Recorder
  programme: ProgrammeRow
  input: ConfigureGate
}

function wantedRules(input: ConfigureGate, programme: ProgrammeRow): GateRule[] {
  return rulesOf(input.gate, [], programme).map(({ gate, criterion, needed }) => ({
    gate,
    criterion,
    isAsked: input.asked.includes(criterion),
    needed: (needed === null ? null : (numbersOf(input)[criterion] ?? null)) ?? neededByDefault(criterion, programme),
  }))
}

function numbersOf({ dimensionsReady, ownerActive, enablementReached }: ConfigureGate): Record<string, number | null> {
  return { dimensionsReady, ownerActive, enablementReached }
}

function areOther(before: readonly GateRule[], after: readonly GateRule[]): boolean {
  return after.some((rule, at) => rule.isAsked !== before[at]?.isAsked || rule.needed !== before[at]?.needed)
}

/** Every rule of the kind gets its row, so that all of them have one version. */
async function writeRules(
  { tx, record, programme, input }: Writing,
  rows: readonly (typeof gateRule.$inferSelect)[],
  version: number,
): Promise<void> {
  for (const { criterion, isAsked, needed } of wantedRules(input, programme)) {
    // A number that is the programme's own goes on following it.
    const own = needed === neededByDefault(criterion, programme) ? null : needed
    const known = rows.find((row) => row.criterion === criterion)
    const after = { isAsked, needed: own }
    if (known) {
      await tx
        .update(gateRule)
        .set({ ...after, version })
        .where(eq(gateRule.id, known.id))
      record.changed('gateRule', known.id, known, after)
    } else {
      const values = { programmeId: programme.id, gate: input.gate, criterion, ...after }
      const made = await tx
        .insert(gateRule)
        .values({ ...values, version })
        .returning({ id: gateRule.id })
      for (const { id } of made) record.created('gateRule', id, values)
    }
  }
}

async function writeApprovers({ tx, record, programme, input }: Writing): Promise<boolean> {
  const ofGate = and(eq(gateApprover.programmeId, programme.id), eq(gateApprover.gate, input.gate))
  const before = await tx.select().from(gateApprover).where(ofGate)
  const wanted = new Set(input.approverIds)
  const gone = before.filter(({ personId }) => !wanted.has(personId))
  const known = new Set(before.map(({ personId }) => personId))
  const added = [...wanted].filter((personId) => !known.has(personId))
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id)
    await tx.delete(gateApprover).where(inArray(gateApprover.id, ids))
  }
  for (const { id, gate, personId } of gone) record.removed('gateApprover', id, { gate, personId })
  if (added.length > 0) {
    const values = added.map((personId) => ({ programmeId: programme.id, gate: input.gate, personId }))
    const made = await tx.insert(gateApprover).values(values).returning()
    for (const { id, gate, personId } of made) record.created('gateApprover', id, { gate, personId })
  }
  return gone.length + added.length > 0
}

async function writeDay({ tx, record, programme, input: { gate, plannedOn } }: Writing): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(gateDay)
    .where(and(eq(gateDay.programmeId, programme.id), eq(gateDay.gate, gate)))
  if ((row?.plannedOn ?? null) === plannedOn) return false
  if (row && plannedOn === null) {
    await tx.delete(gateDay).where(eq(gateDay.id, row.id))
    record.removed('gateDay', row.id, { gate, plannedOn: row.plannedOn })
  } else if (row && plannedOn !== null) {
    await tx
      .update(gateDay)
      .set({ plannedOn, version: row.version + 1 })
      .where(eq(gateDay.id, row.id))
    record.changed('gateDay', row.id, row, { plannedOn })
  } else if (plannedOn !== null) {
    const values = { programmeId: programme.id, gate, plannedOn }
    const made = await tx.insert(gateDay).values(values).returning({ id: gateDay.id })
    for (const { id } of made) record.created('gateDay', id, values)
  }
  return true
}
