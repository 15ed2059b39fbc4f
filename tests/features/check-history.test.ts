import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { CHECK_FIELDS, CHECK_VALUES } from '~/components/history/check-words'
import { checkHistory } from '~/features/readiness/check-history.server'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import { removeEvidence } from '~/features/readiness/commands/remove-evidence.server'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { inLocale } from '~/i18n/in-locale.server'
import type { Db } from '~db/client.server'
import { CONTENTS, evidenceFolder, received } from '../factories/evidence'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, TODAY, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess, readCheck } from '../factories/readiness'
import { answerOf } from '../factories/waves'

let db: Db
let statements: string[]
let given: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  statements = []
  db = makeInstallation({ onStatement: (text) => statements.push(text) })
  given = await setUp()
})

async function setUp() {
  const { programme } = await makeProgramme(db)
  const programmeId = programme.id
  const personId = await makePerson(db, { nameZh: '林悦', nameEn: 'Lin Yue' })
  const ownerId = await makeMember(db, programmeId, 'owner', { personId })
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const base = { programmeId, subProcessId: sub.id, updatedOn: '2026-02-01', statusSince: '2026-02-01' }
  const check = await makeCheck(db, base)
  let minutes = 0
  const owner = () => {
    minutes += 1
    return contextOf(db, { programmeId, viewer: viewerWith(ownerId, 'owner'), now: NOW + minutes * 60_000 })
  }
  const say = async (values: object, id = check.id) => {
    const { version, status, note, evidenceNote, evidenceLink } = await readCheck(db, id)
    return answerOf(
      await updateCheck(owner(), { checkId: id, version, status, note, evidenceNote, evidenceLink, ...values }),
    )
  }
  return { programme, programmeId, ownerId, check, other: await makeCheck(db, base), owner, say }
}

const history = (before: string | null = null, eventsAPage?: number) =>
  checkHistory(db, given.programme, given.check.id, before, eventsAPage)
const told = async () =>
  (await history()).entries.map(({ deed, fields }) => [
    deed,
    ...fields.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
  ])

describe('the history of one check', () => {
  test('tells every change, the newest first, by whom and when, and nothing of other checks', async () => {
    const { say, check, other, owner, ownerId } = given
    await say({ status: 'inProgress', note: '草案已发' })
    await say({ note: 'theirs' }, other.id)
    const { version } = await readCheck(db, check.id)
    await assignCheck(owner(), { checkId: check.id, assigneeId: ownerId, dueOn: '2026-04-01', version })
    await confirmUnchanged(owner(), { checkIds: [check.id, other.id] })
    expect(await told()).toEqual([
      ['changed', `assigneeId: null → ${ownerId}`, `dueOn: ${TODAY} → 2026-04-01`],
      ['changed', 'status: notStarted → inProgress', 'note:  → 草案已发'],
    ])
    const { entries, people } = await history()
    expect(entries[0]).toMatchObject({ at: NOW + 3 * 60_000, actor: 'Tester' })
    expect(people).toEqual({ [ownerId]: { zh: '林悦', en: 'Lin Yue' } })
  })

  test('an answer as before is told as that, and so is one that was taken back', async () => {
    const { check, owner } = given
    await confirmUnchanged(owner(), { checkIds: [check.id] })
    const { version, note, evidenceNote, evidenceLink } = await readCheck(db, check.id)
    const words = { note, evidenceNote, evidenceLink }
    const done = await updateCheck(owner(), { checkId: check.id, version, status: 'ready', ...words })
    const changeId = done.ok ? (done.value.changeId ?? '') : ''
    answerOf(await undoChange(owner(), { changeId }))
    expect(await told()).toEqual([
      ['undone', 'status: ready → notStarted'],
      ['changed', 'status: notStarted → ready'],
      ['unchanged'],
    ])
  })

  test('files come and go with their names', async () => {
    const { check, owner } = given
    const file = await received(evidenceFolder(), 'Notice 12.pdf', CONTENTS.pdf)
    const fileId = answerOf(await addEvidence(owner(), { checkId: check.id, file }))
    await removeEvidence(owner(), { fileId })
    expect((await told()).map(([deed, name]) => [deed, name])).toEqual([
      ['fileRemoved', 'name: Notice 12.pdf → null'],
      ['fileAdded', 'name: null → Notice 12.pdf'],
    ])
  })

  test('is told page by page, a change never torn apart', async () => {
    for (let n = 0; n < 7; n += 1) await given.say({ note: `note ${n}`, evidenceNote: `evidence ${n}` })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: Awaited<ReturnType<typeof history>> = await history(before, 8)
      for (const { fields } of page.entries) {
        expect(fields.map(({ field }) => field)).toEqual(['note', 'evidenceNote'])
        seen.push(fields[0]!.to!)
      }
      before = page.before
    } while (before !== null)
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `note ${n}`))
  })

  test('costs two statements, by the index of what was changed, and finds nothing of another programme', async () => {
    await given.say({ note: 'one' })
    statements.length = 0
    await history()
    expect(statements).toHaveLength(2)
    const plan = db.read.all<{ detail: string }>(
      sql`explain query plan select * from audit_event where (entity = 'readinessCheck' and entity_id = 1)
        or (entity = 'evidenceFile' and entity_id in (select id from evidence_file where check_id = 1))`,
    )
    const details = plan.map(({ detail }) => detail).join('\n')
    expect(details).toContain('audit_entity')
    expect(details).not.toMatch(/SCAN audit_event/)
    const other = await makeProgramme(db)
    expect((await checkHistory(db, other.programme, given.check.id, null)).entries).toEqual([])
  })

  test('every field that it tells has words, in both languages', async () => {
    await given.say({ status: 'blocked', note: '等数据', evidenceNote: 'x', evidenceLink: 'https://example.org' })
    const { check, owner, ownerId } = given
    const { version } = await readCheck(db, check.id)
    await assignCheck(owner(), { checkId: check.id, assigneeId: ownerId, dueOn: '2026-04-01', version })
    const fields = (await history()).entries.flatMap((entry) => entry.fields)
    expect(fields.length).toBe(6)
    for (const { field } of fields) {
      const words = (['en', 'zh-CN'] as const).map((locale) => inLocale(locale, () => CHECK_FIELDS[field]?.()))
      expect(words[0], field).toMatch(/^[A-Z]/)
      expect(words[1], field).toMatch(/\p{Script=Han}/u)
    }
    expect(inLocale('zh-CN', () => CHECK_VALUES.status?.('blocked'))).toBe('阻塞')
    expect(CHECK_VALUES.status?.('of old')).toBe('of old')
  })
})
