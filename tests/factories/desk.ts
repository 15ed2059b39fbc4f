import { and, asc, eq } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import { addExpert } from '~/features/operations/commands/add-expert.server'
import { decideReview } from '~/features/operations/commands/decide-review.server'
import { recordMinutes } from '~/features/operations/commands/record-minutes.server'
import { requestReview } from '~/features/operations/commands/request-review.server'
import { scheduleMeeting } from '~/features/operations/commands/schedule-meeting.server'
import { triageReview } from '~/features/operations/commands/triage-review.server'
import type { RequestReview } from '~/features/operations/schema'
import type { Db } from '~db/client.server'
import { review, reviewKind } from '~db/schema/operations'
import { makeInstallation } from './installation'
import { contextOf, makeMember, makeProgramme, makeUnit, NOW, viewerWith } from './programme'
import { answerOf } from './waves'

const HOUR = 3_600_000

/** A programme with a desk: somebody who runs it, two experts, a branch with its lead, the standard kinds. */
export async function makeDesk(db: Db = makeInstallation()) {
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const id = programme.id
  const branch = await makeUnit(db)
  const people = {
    office: officePersonId,
    desk: await makeMember(db, id, 'operations'),
    lead: await makeMember(db, id, 'branchLead', { unitId: branch }),
    owner: await makeMember(db, id, 'owner'),
    executive: await makeMember(db, id, 'executive'),
    lawyer: await makeMember(db, id, 'owner'),
    engineer: await makeMember(db, id, 'owner'),
  }
  /** `hours` after ten on a Monday in China. */
  const as = (viewer: Viewer, hours = 0) => contextOf(db, { programmeId: id, viewer, now: NOW + hours * HOUR })
  const desk = (hours = 0) => as(viewerWith(people.desk, 'operations'), hours)
  const lead = (hours = 0) => as(viewerWith(people.lead, { role: 'branchLead', unitId: branch }), hours)
  answerOf(await addExpert(desk(), { personId: people.lawyer, fields: ['legal', 'commercial'], mostAtOnce: 2 }))
  answerOf(await addExpert(desk(), { personId: people.engineer, fields: ['solution', 'delivery'], mostAtOnce: 2 }))
  const [ati, atb] = await db.read
    .select()
    .from(reviewKind)
    .where(eq(reviewKind.programmeId, id))
    .orderBy(asc(reviewKind.position))
  const asked: RequestReview = {
    kindId: ati!.id,
    title: '华星光电产线升级',
    unitId: branch,
    audience: 'sales',
    customer: '华星光电',
    amount: 8600,
    neededOn: null,
    background: '',
  }
  const rowOf = async (number: number) => {
    const [row] = await db.read
      .select()
      .from(review)
      .where(and(eq(review.programmeId, id), eq(review.number, number)))
    return row!
  }
  const request = async (hours = 0, values: Partial<RequestReview> = {}) =>
    answerOf(await requestReview(lead(hours), { ...asked, ...values }))
  const triage = async (number: number, hours = 0, personIds = [people.lawyer, people.engineer]) => {
    const row = await rowOf(number)
    const said = { reviewId: row.id, leadId: people.desk, personIds, version: row.version }
    answerOf(await triageReview(desk(hours), said))
  }
  const schedule = async (number: number, meetingOn = '2026-03-02', hours = 0) => {
    const row = await rowOf(number)
    const meeting = {
      meetingOn,
      meetingFrom: 14 * 60,
      meetingMinutes: 60,
      meetingPlace: '三楼会议室',
      agenda: '价格与交期',
    }
    answerOf(await scheduleMeeting(desk(hours), { reviewId: row.id, version: row.version, ...meeting }))
  }
  const write = async (number: number, hours = 4) => {
    const row = await rowOf(number)
    const said = { minutes: '讨论了交期。', thereIds: [people.lawyer] }
    answerOf(await recordMinutes(desk(hours), { reviewId: row.id, version: row.version, ...said }))
  }
  const nothing = { followUpText: '', followUpOwnerId: null, followUpDueOn: null }
  const go = { decision: 'go' as const, text: '', returnsOn: null, decidedById: people.executive, ...nothing }
  const decide = async (number: number, hours = 5, values: Partial<Parameters<typeof decideReview>[1]> = {}) => {
    const row = await rowOf(number)
    answerOf(await decideReview(desk(hours), { ...go, reviewId: row.id, version: row.version, ...values }))
  }
  /** As far as its minutes. */
  const met = async () => {
    const number = await request()
    await triage(number, 1)
    await schedule(number, '2026-03-02', 1)
    await write(number)
    return number
  }
  return {
    db,
    programme,
    branch,
    people,
    as,
    desk,
    lead,
    ati: ati!,
    atb: atb!,
    asked,
    go,
    rowOf,
    met,
    request,
    triage,
    schedule,
    write,
    decide,
  }
}
