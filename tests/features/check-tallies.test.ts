import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import type { CheckTally } from '~/domain/plan'
import { isMet, isOverdue, isStale } from '~/domain/readiness'
import { BLOCKED_NAMED } from '~/domain/thresholds'
import { CHECK_STATUSES, DIMENSIONS } from '~/domain/vocabulary'
import { blockedChecks, checkTallies } from '~/features/plan/tallies.server'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { makeProgramme, makeUnit, TODAY } from '../factories/programme'
import { type CheckRow, makeRollout } from '../factories/readiness'

/** Days close to today and to the limit of staleness, where rules differ by one. */
const day = fc.integer({ min: -20, max: 20 }).map((n) => addDays(TODAY, n))
const facts = fc.record({
  subProcess: fc.nat(1),
  /** 0 is the pilot, else one of two branches. */
  at: fc.nat(2),
  dimension: fc.constantFrom(...DIMENSIONS),
  status: fc.constantFrom(...CHECK_STATUSES),
  weight: fc.integer({ min: 1, max: 3 }),
  dueOn: day,
  updatedOn: day,
  settledOn: fc.option(day, { nil: null, freq: 4 }),
})

test('what SQL sums up is what the rules say of each check', async () => {
  const db = makeInstallation()
  const { programme } = await makeProgramme(db)
  const other = await makeProgramme(db)
  const subProcesses = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, programme.id)).limit(2)
  const branches = [await makeUnit(db), await makeUnit(db)]
  const rollouts = new Map<string, { id: number; waveId: number }>()
  for (const { id: subProcessId } of subProcesses) {
    for (const [at, unitId] of branches.entries()) {
      rollouts.set(`${subProcessId} ${at + 1}`, await makeRollout(db, programme, { subProcessId, unitId }))
    }
  }
  const waveOf = new Map([...rollouts.values()].map(({ id, waveId }) => [id, waveId]))

  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (wanted, staleAfterDays) => {
        const rows = wanted.map(({ subProcess: index, at, ...values }, n) => {
          const subProcessId = subProcesses[index]!.id
          return {
            ...values,
            programmeId: programme.id,
            subProcessId,
            rolloutId: rollouts.get(`${subProcessId} ${at}`)?.id ?? null,
            neededBy: at === 0 ? ('pilot' as const) : ('rollout' as const),
            templateKey: `check-${n}`,
            nameZh: '检查项',
            nameEn: 'Check',
            isBlocker: false,
            evidenceRequired: false,
            statusSince: values.updatedOn,
          }
        })
        const stored = await db.write(async (tx) => {
          await tx.delete(readinessCheck).where(eq(readinessCheck.programmeId, programme.id))
          return rows.length > 0 ? tx.insert(readinessCheck).values(rows).returning() : []
        })
        const tallies = await checkTallies(db, { id: programme.id, staleAfterDays }, TODAY)
        expect(sorted(tallies)).toEqual(sorted(talliesByRule(stored, waveOf, staleAfterDays)))
        const blocked = await blockedChecks(db, programme.id)
        expect(blocked.map(({ id }) => id)).toEqual(longestBlockedByRule(stored, waveOf))
      },
    ),
    { numRuns: 60 },
  )
  const foreign = await checkTallies(db, { id: other.programme.id, staleAfterDays: 14 }, TODAY)
  expect(foreign.length).toBeGreaterThan(0)
  expect(foreign.some((tally) => subProcesses.some(({ id }) => id === tally.subProcessId))).toBe(false)
})

function talliesByRule(
  rows: readonly CheckRow[],
  waveOf: ReadonlyMap<number, number>,
  staleAfterDays: number,
): CheckTally[] {
  const tallies = new Map<string, CheckTally>()
  for (const row of rows) {
    if (row.settledOn !== null) continue
    const { subProcessId, neededBy, dimension, weight } = row
    const waveId = row.rolloutId === null ? null : waveOf.get(row.rolloutId)!
    const key = [subProcessId, waveId, neededBy, dimension].join(' ')
    const tally = tallies.get(key) ?? { ...EMPTY, subProcessId, waveId, neededBy, dimension }
    const stale = isStale(row, TODAY, staleAfterDays)
    const overdue = isOverdue(row, TODAY)
    tallies.set(key, {
      ...tally,
      count: tally.count + 1,
      weight: tally.weight + weight,
      readyWeight: tally.readyWeight + (isMet(row.status) && !stale ? weight : 0),
      staleCount: tally.staleCount + (stale ? 1 : 0),
      staleWeight: tally.staleWeight + (stale ? weight : 0),
      blockedCount: tally.blockedCount + (row.status === 'blocked' ? 1 : 0),
      overdueCount: tally.overdueCount + (overdue ? 1 : 0),
      overdueSince:
        overdue && (tally.overdueSince === null || row.dueOn < tally.overdueSince) ? row.dueOn : tally.overdueSince,
    })
  }
  return [...tallies.values()]
}

/** Of each sub-process in each wave, as many of the open blocked ones as are named. */
function longestBlockedByRule(rows: readonly CheckRow[], waveOf: ReadonlyMap<number, number>): number[] {
  const known = new Map<string, number>()
  const open = rows.filter((row) => row.settledOn === null && row.status === 'blocked')
  const inOrder = open.sort((a, b) => a.statusSince.localeCompare(b.statusSince) || a.id - b.id)
  return inOrder.flatMap(({ id, subProcessId, rolloutId }) => {
    const key = `${subProcessId} ${rolloutId === null ? null : waveOf.get(rolloutId)}`
    known.set(key, (known.get(key) ?? 0) + 1)
    return known.get(key)! <= BLOCKED_NAMED ? [id] : []
  })
}

const EMPTY = {
  count: 0,
  weight: 0,
  readyWeight: 0,
  staleCount: 0,
  staleWeight: 0,
  blockedCount: 0,
  overdueCount: 0,
  overdueSince: null,
}

const sorted = (tallies: readonly CheckTally[]) =>
  tallies.map((tally) => JSON.stringify(tally, Object.keys(tally).sort())).sort()
