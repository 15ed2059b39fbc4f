import { beforeEach, describe, expect, it } from 'vitest'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { recordDecision } from '~/features/direction/commands/record-decision.server'
import { addMember } from '~/features/programmes/commands/add-member.server'
import { removeCalendarDay } from '~/features/programmes/commands/remove-calendar-day.server'
import { removeMember } from '~/features/programmes/commands/remove-member.server'
import { setCalendarDay } from '~/features/programmes/commands/set-calendar-day.server'
import { HISTORY_ENTITIES, type HistoryEntity } from '~/features/settings/history'
import { EVENTS_A_PAGE, historyPage } from '~/features/settings/history.server'
import { valueWords } from '~/features/settings/ui/value-words'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import type { Db } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { ITEM } from '../factories/checklist'
import { answerAs, askLeaders } from '../factories/direction-rounds'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, makeUnit, NOW, viewerWith } from '../factories/programme'
import { answerOf } from '../factories/waves'

let db: Db
let id: number
let statements: string[]
beforeEach(async () => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  id = (await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'LTC-ML-2'] })).programme.id
})

const context = (minutes = 1) => contextOf(db, { programmeId: id, now: NOW + minutes * 60_000 })
const page = (options: { entity?: HistoryEntity; before?: string | null } = {}) =>
  historyPage(db, id, { entity: options.entity ?? null, before: options.before ?? null })
const setDay = (day: string, minutes: number) => setCalendarDay(context(minutes), { day, kind: 'holiday', note: '' })

describe('the history of a programme', () => {
  it('shows the newest change first, with who, when, what and from which value to which', async () => {
    await setDay('2026-03-07', 1)
    await setCalendarDay(context(2), { day: '2026-03-07', kind: 'working', note: '' })
    const { entries } = await page()
    expect(entries[0]).toMatchObject({
      at: NOW + 120_000,
      actor: 'Tester',
      changes: [
        {
          entity: 'calendarDay',
          subject: { day: '2026-03-07' },
          fields: [{ field: 'kind', from: 'holiday', to: 'working' }],
        },
      ],
    })
    expect(entries[1]?.changes[0]?.fields.map(({ field }) => field)).toEqual(['day', 'kind'])
  })

  it('names people and sub-processes rather than their numbers', async () => {
    const unitId = await makeUnit(db, { kind: 'department', isBusiness: true })
    const ownerId = await makePerson(db, { unitId, nameZh: '林悦', nameEn: 'Lin Yue' })
    const [first] = await db.read.select().from(subProcess)
    const assigned = await assignOwner(context(), { subProcessId: first!.id, ownerId, deputyId: null, version: 1 })
    expect(assigned.ok).toBe(true)
    const { entries, names } = await page({ entity: 'subProcess' })
    expect(entries[0]?.changes[0]).toMatchObject({ subject: { code: 'LTC-ML-1' } })
    expect(names.people[ownerId]).toEqual({ zh: '林悦', en: 'Lin Yue' })
    const told = { entity: 'subProcess' as const, field: 'ownerId', value: String(ownerId) }
    expect(['Lin Yue', '林悦']).toContain(valueWords(told, names, 'Asia/Shanghai'))
  })

  it('still names who and what has been removed', async () => {
    const personId = await makePerson(db, { nameZh: '陈立', nameEn: 'Chen Li' })
    const added = await addMember(context(1), { personId, role: 'owner', unitId: null })
    await removeMember(context(2), { id: added.ok ? added.value.value : 0 })
    const day = await setDay('2026-05-06', 3)
    await removeCalendarDay(context(4), { id: day.ok ? day.value.value : 0 })
    const { entries } = await page()
    expect(entries.slice(0, 4).map(({ changes }) => changes[0]?.subject)).toEqual([
      { day: '2026-05-06' },
      { day: '2026-05-06' },
      { person: { zh: '陈立', en: 'Chen Li' } },
      { person: { zh: '陈立', en: 'Chen Li' } },
    ])
  })

  it('names an item of a checklist, with the sub-process whose list it is on', async () => {
    const [first] = await db.read.select().from(subProcess)
    for (const subProcessId of [null, first!.id]) answerOf(await addItem(context(), { ...ITEM, subProcessId }))
    const { entries } = await page({ entity: 'checklistItem' })
    const subjects = entries.flatMap(({ changes }) => changes.map(({ subject }) => subject))
    const name = { zh: ITEM.nameZh, en: ITEM.nameEn }
    expect(subjects).toEqual([{ code: 'LTC-ML-1', name }, { name }])
    expect(entries[0]?.changes[0]?.fields).not.toContainEqual(expect.objectContaining({ field: 'key' }))
  })

  it('is filtered by what was changed', async () => {
    await setDay('2026-03-07', 1)
    const { entries } = await page({ entity: 'calendarDay' })
    expect(entries.flatMap(({ changes }) => changes.map(({ entity }) => entity))).toEqual(['calendarDay'])
  })

  it('goes on where the page before ended, without losing or repeating anything', async () => {
    for (let at = 0; at < EVENTS_A_PAGE; at++) {
      const day = new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10)
      await setDay(day, at + 1)
    }
    const seen: string[] = []
    let before: string | null = null
    do {
      const next = await page({ entity: 'calendarDay', before })
      seen.push(...next.entries.flatMap(({ changes }) => changes.map(({ subject }) => subject.day ?? '')))
      before = next.before
    } while (before !== null)
    expect(new Set(seen).size).toBe(EVENTS_A_PAGE)
    expect([...seen]).toEqual([...seen].sort().reverse())
  })

  it('tells who was asked about the direction, what they said and what was decided', async () => {
    const leader = await makeMember(db, id, 'executive', { personId: await makePerson(db, { nameEn: 'Gu Qiang' }) })
    const open = await askLeaders(context(1), [leader])
    const as = contextOf(db, { programmeId: id, viewer: viewerWith(leader, 'executive'), now: NOW + 120_000 })
    await answerAs(as, open.id, { LTC: 4, MCR: 1 })
    const decided = { direction: 'LTC' as const, decidedOn: '2026-03-02', decidedById: leader, reason: '' }
    expect((await recordDecision(as, decided)).ok).toBe(true)
    const { entries, names } = await page()
    const told = entries.flatMap(({ changes }) => changes)
    const of = (entity: HistoryEntity) => told.find((one) => one.entity === entity)
    expect(of('respondent')?.subject).toMatchObject({ person: { en: 'Gu Qiang' }, version: 1 })
    expect(of('symptomAnswer')?.subject).toMatchObject({ person: { en: 'Gu Qiang' }, name: { zh: expect.any(String) } })
    expect(of('symptomAnswer')?.fields).toContainEqual({ field: 'score', from: null, to: expect.any(String) })
    const decision = of('directionDecision')
    const words = (decision?.fields ?? []).map(({ field, to }) =>
      valueWords({ entity: 'directionDecision', field, value: to }, names, 'Asia/Shanghai'),
    )
    expect(words.join(' | ')).toMatch(/(LTC first|先做 LTC).*Gu Qiang|(LTC first|先做 LTC).*人员/)
  })

  it('shows nothing of another programme', async () => {
    const other = (await makeProgramme(db)).programme.id
    await setCalendarDay(contextOf(db, { programmeId: other }), { day: '2026-03-07', kind: 'holiday', note: '' })
    expect((await page({ entity: 'calendarDay' })).entries).toEqual([])
  })

  it('costs a number of statements that does not grow with the changes', async () => {
    const cost = async () => {
      statements.length = 0
      await page()
      return statements.length
    }
    await setDay('2026-03-07', 1)
    const few = await cost()
    for (let at = 2; at < 12; at++) await setDay(`2026-04-${String(at).padStart(2, '0')}`, at)
    expect(await cost()).toBe(few)
    await makeEventOfEach(HISTORY_ENTITIES)
    const { entries } = await page()
    expect(new Set(entries.flatMap(({ changes }) => changes.map(({ entity }) => entity)))).toEqual(
      new Set(HISTORY_ENTITIES),
    )
    expect(await cost()).toBe(few)
  })
})

/** As if a row of each kind had been changed, whether there is one or not. */
async function makeEventOfEach(entities: readonly HistoryEntity[]) {
  const event = { programmeId: id, verb: 'edit', at: NOW + 3_600_000, actorName: 'Tester', entityId: 1, field: 'note' }
  await db.write(async (tx) => {
    await tx.insert(auditEvent).values(entities.map((entity) => ({ ...event, changeId: entity, entity, to: 'said' })))
  })
}
