import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { isWorkingDay } from '~/domain/calendar'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { officialYear, ownDays } from '~/features/programmes/calendar-queries.server'
import { configureProgramme } from '~/features/programmes/commands/configure-programme.server'
import { removeCalendarDay } from '~/features/programmes/commands/remove-calendar-day.server'
import { setCalendarDay } from '~/features/programmes/commands/set-calendar-day.server'
import { setWorkingWeek } from '~/features/programmes/commands/set-working-week.server'
import { runsOf } from '~/features/programmes/ui/runs-of-days'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, viewerWith } from '../factories/programme'

let db: Db
let id: number
beforeEach(async () => {
  db = makeInstallation()
  id = (await makeProgramme(db)).programme.id
})

const row = async (programmeId = id) =>
  (await db.read.select().from(programme).where(eq(programme.id, programmeId)))[0]!
const toldBy = async (verb: string) =>
  (await db.read.select().from(auditEvent).where(eq(auditEvent.verb, verb))).map((event) => [
    event.entity,
    event.field,
    event.from,
    event.to,
  ])
const asOffice = async (programmeId = id) =>
  contextOf(db, { programmeId, viewer: viewerWith(await makePerson(db), 'office') })
const asOwner = async () => contextOf(db, { programmeId: id, viewer: viewerWith(await makePerson(db), 'owner') })
const refusal = (code: string) => ({ ok: false, refusals: [{ reason: { code } }] })

describe('configuring a programme', () => {
  const settings = {
    nameZh: '测试项目群',
    nameEn: 'Test programme',
    coordinatorKind: 'salesOperations' as const,
    timeZone: 'Europe/Berlin',
    ...DEFAULT_THRESHOLDS,
    enablementHalfLife: 90,
    relapseDrop: 30,
    shelvedAfterDays: 60,
    staleAfterDays: 21,
    version: 1,
  }

  it('changes what differs, tells it, and spends one revision of this programme alone', async () => {
    const other = (await makeProgramme(db)).programme
    const before = await row()
    expect((await configureProgramme(await asOffice(), settings)).ok).toBe(true)
    expect(await row()).toMatchObject({ staleAfterDays: 21, version: 2, revision: before.revision + 1 })
    expect((await row(other.id)).revision).toBe(other.revision)
    expect(await toldBy('configureProgramme')).toEqual([
      ['programme', 'coordinatorKind', 'processOffice', 'salesOperations'],
      ['programme', 'timeZone', 'Asia/Shanghai', 'Europe/Berlin'],
      ['programme', 'staleAfterDays', '14', '21'],
      ['programme', 'enablementHalfLife', '180', '90'],
    ])
  })

  it('refuses what was changed by somebody else meanwhile', async () => {
    await configureProgramme(await asOffice(), settings)
    expect(await configureProgramme(await asOffice(), { ...settings, staleAfterDays: 30 })).toMatchObject(
      refusal('conflict'),
    )
    expect((await row()).staleAfterDays).toBe(21)
  })

  it('is for the office only', async () => {
    expect(await configureProgramme(await asOwner(), settings)).toEqual(refusal('forbidden'))
  })
})

describe('the working week', () => {
  it('decides which days are worked', async () => {
    expect((await setWorkingWeek(await asOffice(), { weekend: [7, 5], holidaySource: 'none', version: 1 })).ok).toBe(
      true,
    )
    expect(await row()).toMatchObject({ weekend: '5,7', holidaySource: 'none', version: 2 })
    const calendar = await calendarOfProgramme(db, await row())
    expect([isWorkingDay(calendar, '2026-03-06'), isWorkingDay(calendar, '2026-03-07')]).toEqual([false, true])
    expect(await toldBy('setWorkingWeek')).toEqual([
      ['programme', 'weekend', '6,7', '5,7'],
      ['programme', 'holidaySource', 'CN', 'none'],
    ])
  })

  it('is kept from a stale form and from owners', async () => {
    const week = { weekend: [7], holidaySource: 'CN' as const, version: 9 }
    expect(await setWorkingWeek(await asOffice(), week)).toMatchObject(refusal('conflict'))
    expect(await setWorkingWeek(await asOwner(), { ...week, version: 1 })).toEqual(refusal('forbidden'))
  })
})

describe("the company's own days", () => {
  it('win over weekend and official list, and the later word stands', async () => {
    const context = await asOffice()
    await setCalendarDay(context, { day: '2026-03-07', kind: 'working', note: '盘点' })
    expect(isWorkingDay(await calendarOfProgramme(db, await row()), '2026-03-07')).toBe(true)
    await setCalendarDay(context, { day: '2026-03-07', kind: 'holiday', note: '' })
    expect(isWorkingDay(await calendarOfProgramme(db, await row()), '2026-03-07')).toBe(false)
    const days = await ownDays(db, id)
    expect(days.map(({ day, kind }) => [day, kind])).toEqual([['2026-03-07', 'holiday']])
    expect(await toldBy('setCalendarDay')).toEqual([
      ['calendarDay', 'programmeId', null, String(id)],
      ['calendarDay', 'day', null, '2026-03-07'],
      ['calendarDay', 'kind', null, 'working'],
      ['calendarDay', 'note', null, '盘点'],
      ['calendarDay', 'kind', 'working', 'holiday'],
      ['calendarDay', 'note', '盘点', ''],
    ])
  })

  it('are taken away only in their own programme', async () => {
    await setCalendarDay(await asOffice(), { day: '2026-03-07', kind: 'working', note: '' })
    const [own] = await ownDays(db, id)
    const other = (await makeProgramme(db)).programme.id
    expect(await removeCalendarDay(await asOffice(other), { id: own!.id })).toEqual(refusal('notFound'))
    expect((await removeCalendarDay(await asOffice(), { id: own!.id })).ok).toBe(true)
    expect(await ownDays(db, id)).toEqual([])
    expect((await toldBy('removeCalendarDay')).map(([, field, from]) => [field, from])).toContainEqual([
      'day',
      '2026-03-07',
    ])
  })

  it('are for the office only', async () => {
    expect(await setCalendarDay(await asOwner(), { day: '2026-03-07', kind: 'working', note: '' })).toEqual(
      refusal('forbidden'),
    )
    expect(await removeCalendarDay(await asOwner(), { id: 1 })).toEqual(refusal('forbidden'))
  })
})

describe('the year at a glance', () => {
  it('knows the official days of a published year and admits not to know a later one', () => {
    const known = officialYear('CN', 2026)
    expect(known.isKnown).toBe(true)
    expect(known.days).toContainEqual({ day: '2026-10-01', kind: 'holiday' })
    const later = officialYear('CN', Number(known.coveredUntil!.slice(0, 4)) + 1)
    expect([later.isKnown, later.days]).toEqual([false, []])
    expect(officialYear('none', 2026)).toMatchObject({ isKnown: false, days: [], coveredUntil: null })
  })

  it('says days that follow one another as one', () => {
    expect(runsOf(['2026-10-03', '2026-10-01', '2026-10-02', '2026-12-31'])).toEqual([
      { start: '2026-10-01', end: '2026-10-03' },
      { start: '2026-12-31', end: '2026-12-31' },
    ])
  })
})

describe('the list of programmes', () => {
  it("is a person's own with each role there; an administrator's is everything", async () => {
    await makeProgramme(db)
    const personId = await makePerson(db)
    await makeMember(db, id, 'owner', { personId })
    await makeMember(db, id, 'executive', { personId })
    const own = await ownProgrammes(db, { id: personId, isAdministrator: false })
    expect(own.map((one) => [one.row.id, one.roles.map(({ role }) => role)])).toEqual([[id, ['owner', 'executive']]])
    expect(await ownProgrammes(db, { id: personId, isAdministrator: true })).toHaveLength(2)
    expect(await ownProgrammes(db, { id: await makePerson(db), isAdministrator: false })).toEqual([])
  })
})
