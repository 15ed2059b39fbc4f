import { eq, sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { review, reviewKind } from '~db/schema/operations'
import { programme } from '~db/schema/programme'
import { hasMet, stands } from './desk-parts'
import type { Ids } from './whole-programme'

type Body = Record<string, string>
const D = 'operations.'
const KIND = { code: 'PX', nameZh: '价格例外', nameEn: '', triageHours: '2', decisionHours: '9', 'fields[]': 'legal' }

/** What is sent to the routes of the operations desk. */
export const DESK_BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Body>> = {
  [`${D}new`]: ({ reviewKind: kindId, unitId }) => ({
    kindId: kindId!,
    unitId: unitId!,
    title: 'Bid',
    audience: 'sales',
  }),
  [`${D}$review.triage`]: ({ deskLeadId, expertPersonId }, versions) => ({
    leadId: deskLeadId!,
    'personIds[]': expertPersonId!,
    version: versions.review!,
  }),
  [`${D}$review.meeting`]: (_, versions) => ({
    ...{ meetingOn: '2026-03-03', meetingFrom: '14:00', meetingMinutes: '60', meetingPlace: 'Room 3', agenda: '' },
    version: versions.review!,
  }),
  [`${D}$review.minutes`]: ({ expertPersonId }, versions) => ({
    ...{ minutes: 'We met again.', 'thereIds[]': expertPersonId! },
    version: versions.review!,
  }),
  [`${D}$review.decision`]: ({ memberPersonId }, versions) => ({
    ...{ decision: 'go', text: '', returnsOn: '', decidedById: memberPersonId! },
    ...{ followUpText: 'Sign', followUpOwnerId: memberPersonId!, followUpDueOn: '2026-03-09' },
    version: versions.review!,
  }),
  [`${D}$review.follow-ups.new`]: ({ memberPersonId }) => ({
    text: 'Sign',
    ownerId: memberPersonId!,
    dueOn: '2026-03-09',
  }),
  [`${D}$review.follow-ups.$followUp`]: () => ({ doneOn: '2026-03-02', outcome: '', version: '1' }),
  [`${D}$review.follow-ups.$followUp_.edit`]: ({ memberPersonId }) => ({
    ...{ text: 'Sign both copies', ownerId: memberPersonId!, dueOn: '2026-03-10', version: '1' },
  }),
  [`${D}$review.follow-ups.$followUp_.removal`]: () => ({ version: '1' }),
  [`${D}$review.resume`]: (_, versions) => ({ version: versions.review! }),
  [`${D}$review.closing`]: (_, versions) => ({ version: versions.review! }),
  [`${D}$review.withdrawal`]: (_, versions) => ({ reason: 'No budget', version: versions.review! }),
  [`${D}kinds.standard`]: () => ({}),
  [`${D}kinds.new`]: () => KIND,
  [`${D}kinds.$reviewKind`]: () => ({ ...KIND, version: '1' }),
  [`${D}kinds.$reviewKind_.archive`]: () => ({ version: '1' }),
  [`${D}hours`]: (_, versions) => ({ opensAt: '08:30', closesAt: '17:30', version: versions.programme! }),
  [`${D}experts.new`]: ({ memberPersonId }) => ({ personId: memberPersonId!, 'fields[]': 'legal', mostAtOnce: '3' }),
  [`${D}experts.$expert`]: () => ({ 'fields[]': 'finance', mostAtOnce: '5', version: '1' }),
  [`${D}experts.$expert_.removal`]: () => ({ version: '1' }),
  [`${D}opportunities.new`]: ({ countedUnitId }) => ({
    ...{ unitId: countedUnitId!, audience: 'sales', month: '2026-02', count: '12' },
  }),
  [`${D}opportunities.paste`]: ({ countedUnit }) => ({ text: `${countedUnit},sales,2026-02,12`, confirmed: 'yes' }),
}

/** What has to be so before it is sent. */
export const DESK_BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  [`${D}$review.minutes`]: hasMet,
  [`${D}$review.decision`]: hasMet,
  [`${D}$review.follow-ups.new`]: stands({ state: 'decided', decision: 'go' }),
  [`${D}$review.resume`]: (db, ids) =>
    stands({
      ...{ state: 'decided', decision: 'hold', returnsOn: '2026-03-09' },
      ...{ decidedAt: 1, decidedById: Number(ids.memberPersonId) },
    })(db, ids),
  [`${D}$review.closing`]: stands({ state: 'decided', decision: 'go' }),
  [`${D}kinds.standard`]: forgetDesk,
}

/** The kinds of the programme belong to another one from now on. */
async function forgetDesk(db: Db, ids: Ids) {
  const rows = await db.read.select().from(programme)
  const own = rows.find(({ slug }) => slug === ids.programme)!
  const other = rows.find(({ slug }) => slug !== ids.programme)!
  await db.write(async (tx) => {
    await tx
      .update(reviewKind)
      .set({ programmeId: other.id, code: sql`'once ' || ${reviewKind.code}` })
      .where(eq(reviewKind.programmeId, own.id))
  })
}

/** The review that the ids name, for its version. */
export const reviewRow = (db: Db, ids: Ids) =>
  db.read
    .select()
    .from(review)
    .where(eq(review.id, Number(ids.reviewId)))
