import { expect, test } from 'vitest'
import { adviceOfReport } from '~/features/advice/advice.server'
import { asksOf } from '~/features/advice/asks.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { PEOPLE } from '~db/seed/sample/people'
import { sayDeeds } from '~db/seed/sample/say.server'
import { tell } from '~db/seed/sample/stage.server'
import { timelineAt } from '~db/seed/sample/timeline'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme, NOW, TODAY } from '../factories/programme'

test('what the executives of the sample were asked and said could have been so', async () => {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const people = new Map()
  for (const one of PEOPLE.filter(({ key }) => ['yue.lin', 'lan.ye', 'hao.ding', 'lin.fan'].includes(key)))
    people.set(one.key, {
      ...one,
      id: await makeMember(db, programme.id, one.role === null ? 'owner' : (one.role as 'owner')),
    })
  const timeline = timelineAt(TODAY, await calendarOfProgramme(db, programme))
  const stage = { db, timeline, programmeId: programme.id, units: new Map(), people, subProcesses: new Map() }
  const frozenOn = '2026-01-05'
  const first = await makeReport(db, programme.id, officePersonId, { frozenOn, number: 2 })
  const second = await makeReport(db, programme.id, officePersonId, { frozenOn, number: 3 })
  await tell(stage, sayDeeds(stage), NOW)
  const asks = await asksOf(db, programme.id, TODAY)
  expect(asks.map(({ state, answer }) => [state, answer])).toEqual([
    ['overdue', 'decided'],
    ['closed', 'promised'],
  ])
  const said = [
    ...(await adviceOfReport(db, first, TODAY)).entries,
    ...(await adviceOfReport(db, second, TODAY)).entries,
  ]
  expect(said.map(({ state }) => state)).toEqual(['closed', 'open', 'noted'])
})
