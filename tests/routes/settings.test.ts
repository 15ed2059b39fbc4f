import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { loader as calendar, action as setWeek } from '~/routes/programmes.$programme.settings.calendar/route'
import { action as setDay } from '~/routes/programmes.$programme.settings.calendar.days/route'
import { action as removeDay } from '~/routes/programmes.$programme.settings.calendar_.days.$day.remove/route'
import { loader as history } from '~/routes/programmes.$programme.settings.history/route'
import { action as addMember, loader as people } from '~/routes/programmes.$programme.settings.people/route'
import { action as removeMember } from '~/routes/programmes.$programme.settings.people_.$member.remove/route'
import { action as configure, loader as settings } from '~/routes/programmes.$programme.settings.programme/route'
import type { Db } from '~db/client.server'
import { membership } from '~db/schema/people'
import { calendarDay, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makeMember, makePerson, makeProgramme } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'

let db: Db
let slug: string
let id: number
let office: number
beforeEach(async () => {
  db = makeInstallation()
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  slug = made.programme.slug
  id = made.programme.id
  office = made.officePersonId
})

const at = (request: Request, params: Record<string, string> = {}) => ({
  request,
  params: { programme: slug, ...params },
  context: {} as never,
})
const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get('Location') : null)

describe('the settings of a programme', () => {
  it('open to its office and to nobody else in it or outside', async () => {
    const owner = await makeMember(db, id, 'owner')
    const executive = await makeMember(db, id, 'executive')
    const stranger = (await makeProgramme(db)).officePersonId
    for (const loader of [settings, calendar, people, history]) {
      const status = (personId: number) => statusOf(async () => loader(at(await requestOf(personId, '/'))))
      expect(await status(office)).toBe(200)
      expect(await status(owner)).toBe(403)
      expect(await status(executive)).toBe(403)
      expect(await status(stranger)).toBe(404)
    }
  })

  it('are saved from the form, and a stale one is told so with what was typed', async () => {
    const sent = {
      nameZh: '新名',
      nameEn: '',
      coordinatorKind: 'digitalTeam',
      timeZone: 'Asia/Shanghai',
      staleAfterDays: '10',
      escalateAfterDays: '7',
      dueSoonDays: '7',
      readyThreshold: '80',
      ownerLimit: '3',
      branchLimit: '2',
      slipTolerance: '5',
      enablementHalfLife: '180',
      relapseDrop: '25',
      shelvedAfterDays: '90',
      version: '1',
    }
    expect(locationOf(await configure(at(await requestOf(office, '/', sent))))).toBe(
      `/programmes/${slug}/settings/programme`,
    )
    const [row] = await db.read.select().from(programme).where(eq(programme.id, id))
    expect(row).toMatchObject({
      nameZh: '新名',
      staleAfterDays: 10,
      relapseDrop: 25,
      shelvedAfterDays: 90,
      coordinatorKind: 'digitalTeam',
    })
    const again = await configure(at(await requestOf(office, '/', { ...sent, staleAfterDays: '20' })))
    expect(again).toMatchObject({
      init: { status: 422 },
      data: { values: { staleAfterDays: '20' }, refusals: [{ reason: { code: 'conflict' } }] },
    })
  })
})

describe('the calendar', () => {
  it('shows the year asked for, and this one for nonsense', async () => {
    const year = async (asked: string) => (await calendar(at(await requestOf(office, `/?year=${asked}`)))).official.year
    const thisYear = await year('')
    expect(await year(String(thisYear + 1))).toBe(thisYear + 1)
    expect(await year('9999')).toBe(thisYear)
    expect(await year('abc')).toBe(thisYear)
  })

  it('takes a week with no free day at all', async () => {
    const sent = { holidaySource: 'none', version: '1' }
    expect(await statusOf(async () => setWeek(at(await requestOf(office, '/', sent))))).toBe(302)
    expect((await calendar(at(await requestOf(office, '/')))).weekend).toEqual([])
  })

  it('takes an own day, shows its year, and lets go of it again', async () => {
    const sent = { day: '2027-02-12', kind: 'holiday', note: '' }
    expect(locationOf(await setDay(at(await requestOf(office, '/', sent))))).toContain('?year=2027')
    const [row] = await db.read.select().from(calendarDay)
    await removeDay(at(await requestOf(office, '/', {}), { day: String(row?.id) }))
    expect(await db.read.select().from(calendarDay)).toEqual([])
    const again = async () => removeDay(at(await requestOf(office, '/', {}), { day: String(row?.id) }))
    expect(await statusOf(again)).toBe(404)
  })
})

describe('the people of a programme', () => {
  it('are added by the form', async () => {
    const personId = await makePerson(db)
    const sent = { personId: String(personId), role: 'executive', unitId: '' }
    expect(await statusOf(async () => addMember(at(await requestOf(office, '/', sent))))).toBe(302)
    const { roles } = await people(at(await requestOf(office, '/')))
    const executives = roles.find(({ role }) => role === 'executive')
    expect(executives?.rows.map((member) => member.personId)).toEqual([personId])
  })

  it('are listed a page of each role at a time', async () => {
    for (let count = 0; count < 25; count++) await makeMember(db, id, 'executive')
    const listed = async (address: string) => {
      const { roles, count, members } = await people(at(await requestOf(office, address)))
      return [count, members, ...roles.map((one) => `${one.role} ${one.rows.length} of ${one.count}, page ${one.page}`)]
    }
    const others = ['owner 0 of 0, page 1', 'branchLead 0 of 0, page 1', 'operations 0 of 0, page 1']
    expect(await listed('/')).toEqual([26, 26, 'office 1 of 1, page 1', ...others, 'executive 24 of 25, page 1'])
    const second = await listed('/?executive=2&office=9')
    expect(second).toEqual([26, 26, 'office 1 of 1, page 1', ...others, 'executive 1 of 25, page 2'])
  })

  it('who take their own role away are led to their programmes', async () => {
    const rows = await db.read.select().from(membership).where(eq(membership.programmeId, id))
    const own = rows.find(({ personId }) => personId === office)
    const answer = await removeMember(at(await requestOf(office, '/', {}), { member: String(own?.id) }))
    expect(locationOf(answer)).toBe('/programmes')
  })

  it('are not removed through another programme', async () => {
    const stranger = await makeProgramme(db)
    const [theirs] = await db.read.select().from(membership).where(eq(membership.programmeId, stranger.programme.id))
    const removal = async () => removeMember(at(await requestOf(office, '/', {}), { member: String(theirs?.id) }))
    expect(await statusOf(removal)).toBe(404)
  })
})
