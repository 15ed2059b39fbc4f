import { eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { pilot } from '~db/schema/pilot'
import { beginPilot } from './pilot-parts'
import type { Ids } from './whole-programme'

const CRITERION = { kind: 'kpi', name: 'Win rate', measure: '%', aim: 'up', before: '28', threshold: '35' }
const ISSUE = { text: 'A field is missing', foundOn: '2026-03-02', dueOn: '2026-03-20' }

/** What a person would send to the routes of pilots and simulations, so that it is done. */
export const PILOT_BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Record<string, string>>> = {
  'pilots.$pilot.criteria.$criterion': () => ({ ...CRITERION, version: '1' }),
  'pilots.$pilot.criteria.$criterion_.move': () => ({ to: 'down' }),
  'pilots.$pilot.criteria.$criterion_.removal': () => ({ version: '1' }),
  'pilots.$pilot.criteria.$criterion_.result': () => ({ result: '37.5', note: '', version: '1' }),
  'pilots.$pilot.criteria.new': () => ({
    kind: 'adoption',
    name: 'Managers who log leads',
    before: '',
    threshold: '80',
  }),
  'pilots.$pilot.edit': ({ unitId }, versions) => ({
    unitId: unitId!,
    hypothesis: 'Fewer calls',
    version: versions.pilot!,
  }),
  'pilots.$pilot.lessons.$lesson': () => ({ text: 'Late', advice: 'Earlier', version: '1' }),
  'pilots.$pilot.lessons.$lesson_.removal': () => ({ version: '1' }),
  'pilots.$pilot.lessons.new': () => ({ text: 'Nobody asked', advice: 'Ask' }),
  'pilots.$pilot.notes.$note': () => ({ weekOn: '2026-03-03', text: 'Begun late', version: '1' }),
  'pilots.$pilot.notes.$note_.removal': () => ({ version: '1' }),
  'pilots.$pilot.notes.new': () => ({ weekOn: '2026-03-04', text: 'All log in' }),
  'pilots.$pilot.verdict': (_, versions) => ({
    verdict: 'pass',
    verdictOn: '2026-04-01',
    result: 'Ten days less',
    extendTo: '',
    version: versions.pilot!,
  }),
  'pilots.new': ({ subProcessId, unitId }) => ({
    subProcessId: subProcessId!,
    unitId: unitId!,
    hypothesis: 'Fewer errors',
  }),
  'sub-processes_.$code_.simulation': () => ({ names: 'A framework contract' }),
  'sub-processes_.$code_.simulation_.cases.$case': () => ({ name: 'The largest tender', version: '1' }),
  'sub-processes_.$code_.simulation_.cases.$case_.move': () => ({ to: 'down' }),
  'sub-processes_.$code_.simulation_.cases.$case_.removal': () => ({ version: '1' }),
  'sub-processes_.$code_.simulation_.cases.$case_.walk': () => ({
    walkedOn: '2026-03-02',
    outcome: 'passed',
    note: '',
    version: '1',
  }),
  'sub-processes_.$code_.simulation_.issues.$issue': (ids) => ({
    ...ISSUE,
    caseId: ids.case!,
    assigneeId: ids.memberPersonId!,
    version: '1',
  }),
  'sub-processes_.$code_.simulation_.issues.$issue_.closing': () => ({
    closedOn: '2026-03-02',
    closing: 'A field more',
    version: '1',
  }),
  'sub-processes_.$code_.simulation_.issues.$issue_.removal': () => ({ version: '1' }),
  'sub-processes_.$code_.simulation_.issues.$issue_.reopening': () => ({ version: '1' }),
  'sub-processes_.$code_.simulation_.issues.new': (ids) => ({
    ...ISSUE,
    caseId: ids.case!,
    assigneeId: ids.memberPersonId!,
  }),
}

/** What has to be so before it is sent. */
export const PILOT_BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  'pilots.$pilot.verdict': async (db, ids) => {
    const [row] = await db.read
      .select()
      .from(pilot)
      .where(eq(pilot.id, Number(ids.pilot)))
    await beginPilot(db, row!.subProcessId, '2026-03-02')
  },
}
