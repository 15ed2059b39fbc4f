import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { action as createUnit } from '~/routes/_company.company.units.new/route'
import { action as startPilot } from '~/routes/programmes.$programme.pilots.new/route'
import { action as expectDay } from '~/routes/programmes.$programme.rollouts.$rollout.expected/route'
import { action as setDay } from '~/routes/programmes.$programme.settings.calendar.days/route'
import { action as dropMember } from '~/routes/programmes.$programme.settings.people_.$member.remove/route'
import { action as depend } from '~/routes/programmes.$programme.sub-processes_.$code_.dependencies/route'
import { action as archive } from '~/routes/programmes.$programme.waves.$wave.archive/route'
import { action as createWave } from '~/routes/programmes.$programme.waves.new/route'
import { action as setUp } from '~/routes/set-up/route'
import { membership, person } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { wave } from '~db/schema/wave'
import { commitWave } from '../factories/commit-wave'
import { makeInstallation } from '../factories/installation'
import { makeMember } from '../factories/programme'
import { requestOf } from '../factories/signed-request'
import { answerOf, cellsOf, makeStage, revisionOf, rolloutsIn } from '../factories/waves'

type Action = (args: never) => unknown
const FACTS = { nameZh: '', nameEn: 'South', circle: 'middle', plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }

async function given() {
  const stage = await makeStage()
  const { db, context, waveId, subProcessIds, unitIds, programme, officePersonId } = stage
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  answerOf(await commitWave(context, { waveId, version: 2 }))
  const [rollout] = await rolloutsIn(db, waveId)
  const memberId = await makeMember(db, programme.id, 'executive')
  const [member] = await db.read.select().from(membership).where(eq(membership.personId, memberId))
  const params = {
    programme: programme.slug,
    wave: '1',
    code: 'LTC-ML-3',
    member: `${member!.id}`,
    rollout: `${rollout!.id}`,
  }
  /** Where the answer to this post leads, or with what it refuses. */
  const send = async (action: Action, form: Record<string, string>) => {
    const request = await requestOf(officePersonId, '/posted', form)
    const answer: unknown = await action({ request, params, context: {} } as never)
    return answer instanceof Response ? answer.headers.get('Location') : answer
  }
  const written = async () => ({
    revision: await revisionOf(db, programme.id),
    events: (await db.read.select({ id: auditEvent.id }).from(auditEvent)).length,
  })
  return { ...stage, send, written, rollout: rollout! }
}

const POSTS: [string, Action, (stage: Awaited<ReturnType<typeof given>>) => Record<string, string>][] = [
  ['a new unit', createUnit, () => ({ nameZh: '南京', nameEn: '', kind: 'branch', parentId: '' })],
  ['a new wave', createWave, () => ({ ...FACTS, 'afterWaveIds[]': '', 'lagDays[]': '0' })],
  ['an archived wave', archive, () => ({ version: '3' })],
  ['an own day', setDay, () => ({ day: '2026-05-04', kind: 'holiday', note: '' })],
  ['a role taken away', dropMember, () => ({})],
  ['an expected day', expectDay, ({ rollout }) => ({ expectedOn: '2026-05-20', version: `${rollout.version}` })],
  [
    'a dependency',
    depend,
    ({ subProcessIds: [first] }) => ({
      predecessorId: `${first}`,
      predecessorStep: 'design',
      successorStep: 'pilot',
    }),
  ],
  [
    'a pilot',
    startPilot,
    ({ unitIds, subProcessIds: [first] }) => ({
      subProcessId: `${first}`,
      unitId: `${unitIds[0]}`,
      hypothesis: 'Faster quotes',
    }),
  ],
]

describe.each(POSTS)('%s', (name, action, formOf) => {
  const needsAdministrator = name === 'a new unit'
  const ready = async () => {
    const stage = await given()
    if (needsAdministrator) {
      const administrator = { isAdministrator: true }
      await stage.db.write(
        async (tx) => void (await tx.update(person).set(administrator).where(eq(person.id, stage.officePersonId))),
      )
    }
    return { ...stage, form: { formKey: 'a1b2', ...formOf(stage) } }
  }

  test('sent twice leads to the same page and is done once', async () => {
    const { send, written, form } = await ready()
    const before = await written()
    const first = await send(action, form)
    expect(first).toEqual(expect.stringMatching(/^\//))
    const after = await written()
    expect(after.revision).toBe(before.revision + 1)
    expect(await send(action, form)).toBe(first)
    expect(await written()).toEqual(after)
  })

  test('sent ten times at once leads ten times to the same page and is done once', async () => {
    const { send, written, form } = await ready()
    const before = await written()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(action, form)))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toEqual(expect.stringMatching(/^\//))
    expect((await written()).revision).toBe(before.revision + 1)
  })
})

test('a form edited after the browser went back is done as well', async () => {
  const { db, send, programme } = await given()
  const form = { formKey: 'a1b2', ...FACTS, 'afterWaveIds[]': '', 'lagDays[]': '0' }
  expect(await send(createWave, form)).toMatch(/waves\/2\/scope$/)
  expect(await send(createWave, { ...form, nameEn: 'North' })).toMatch(/waves\/3\/scope$/)
  const names = await db.read.select({ name: wave.nameEn }).from(wave).where(eq(wave.programmeId, programme.id))
  expect(names.map(({ name }) => name)).toEqual(['East first', 'South', 'North'])
})

test('the set-up sent twice lets its administrator in both times', async () => {
  const db = makeInstallation()
  const form = { companyZh: '恒川', nameZh: '林悦', email: 'lin@example.com', password: 'correct horse battery' }
  const send = async () => {
    const body = new URLSearchParams({ formKey: 'a1b2', companyEn: '', nameEn: '', ...form })
    const request = new Request('http://localhost/set-up', { method: 'POST', body })
    return (await setUp({ request, params: {}, context: {} as never })) as Response
  }
  expect((await send()).headers.get('Location')).toBe('/programmes')
  expect((await send()).headers.get('Set-Cookie')).toMatch(/session/)
  expect(await db.read.select().from(person)).toHaveLength(1)
})

test('a form about what has been archived says so, instead of a page that knows nothing of what was typed', async () => {
  const { db, send, context, waveId } = await given()
  const { archiveWave } = await import('~/features/waves/commands/archive-wave.server')
  const { action: edit } = await import('~/routes/programmes.$programme.waves.$wave.edit/route')
  answerOf(await archiveWave(context, { waveId, version: 3 }))
  const form = { ...FACTS, 'afterWaveIds[]': '', 'lagDays[]': '0', slipReason: 'typed', version: '3' }
  for (const action of [edit, expectDay]) {
    expect(await send(action, { ...form, expectedOn: '2026-05-20' })).toMatchObject({
      init: { status: 422 },
      data: { values: { slipReason: 'typed' }, refusals: [{ reason: { code: 'notFound' } }] },
    })
  }
  expect(await rolloutsIn(db, waveId)).toEqual([])
})
