import { eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { liveConfirmation } from '~db/schema/landing'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'
import type { Ids } from './whole-programme'

export const LANDING_THRESHOLDS = { relapseDrop: '30', shelvedAfterDays: '60' }

const WEEK = '2026-02-23'

/** What a person would send to the routes of what is live, so that it is done. */
export const ROLLOUT_BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Record<string, string>>> = {
  'rollout.$code.$branch.confirmation': ({ side }) => ({ side: side!, confirmedOn: '2026-03-02', note: '' }),
  'rollout.$code.$branch.confirmation_.withdrawal': ({ side }) => ({ side: side! }),
  'rollout.$code.$branch.score': () => ({
    quarter: '2026-Q1',
    share: '4',
    people: '3',
    oldWay: '3',
    effect: '2',
    evidence: 'Twenty cases read',
    version: '0',
  }),
  'rollout.keys': () => ({ name: 'CRM' }),
  'rollout.keys_.$accessKey.revocation': () => ({ version: '1' }),
  'rollout.usage': ({ code, branch }) => ({
    code: code!,
    [`uses.${branch}.${WEEK}`]: '7',
    [`was.${branch}.${WEEK}`]: '',
  }),
  'rollout.usage_.import': ({ code, branchName }) => ({
    text: `${code}\t${branchName}\t${WEEK}\t7`,
    confirmed: 'yes',
  }),
}

/** Whatever of these ids is rolled out is live; that day nobody has to be asked. */
async function goLive(db: Db, ids: Ids): Promise<number> {
  const [row] = await db.read
    .select({ id: rollout.id, programmeId: rollout.programmeId, unitId: rollout.unitId })
    .from(rollout)
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .where(eq(rollout.id, Number(ids.place)))
  await db.write(async (tx) => tx.update(rollout).set({ liveOn: '2026-02-02' }).where(eq(rollout.id, row!.id)))
  return row!.programmeId
}

/** What has to be so before it is sent. */
export const ROLLOUT_BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  'rollout.$code.$branch.confirmation': async (db, ids) => void (await goLive(db, ids)),
  'rollout.$code.$branch.score': async (db, ids) => void (await goLive(db, ids)),
  'rollout.$code.$branch.confirmation_.withdrawal': async (db, ids) => {
    const programmeId = await goLive(db, ids)
    const side = ids.side === 'branch' ? 'branch' : 'owner'
    const given = { programmeId, rolloutId: Number(ids.place), side, personId: Number(ids.memberPersonId) } as const
    await db.write(async (tx) => tx.insert(liveConfirmation).values({ ...given, confirmedOn: '2026-02-03' }))
  },
}
