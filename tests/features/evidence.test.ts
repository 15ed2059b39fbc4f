import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '~/domain/verdict'
import { checkViews } from '~/features/readiness/checks.server'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import { removeEvidence } from '~/features/readiness/commands/remove-evidence.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { evidenceById, evidenceOf } from '~/features/readiness/evidence.server'
import { historyPage } from '~/features/settings/history.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme as programmeTable } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { CONTENTS, evidenceFolder, filesIn, received } from '../factories/evidence'
import { makeInstallation } from '../factories/installation'
import {
  contextOf,
  makeMember,
  makePerson,
  makeProgramme,
  makeUnit,
  NOW,
  TODAY,
  viewerWith,
} from '../factories/programme'
import { makeCheck, makeRollout, ownedSubProcess } from '../factories/readiness'

let db: Db
let folder: string
let given: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  db = makeInstallation()
  folder = evidenceFolder()
  given = await setUp()
})

async function setUp() {
  const { programme, officePersonId } = await makeProgramme(db)
  const programmeId = programme.id
  const ownerId = await makeMember(db, programmeId, 'owner', {
    personId: await makePerson(db, { nameZh: '林悦', nameEn: 'Lin Yue' }),
  })
  const otherId = await makeMember(db, programmeId, 'owner')
  const sub = await ownedSubProcess(db, programme, { ownerId })
  const unitId = await makeUnit(db)
  const leadId = await makeMember(db, programmeId, 'branchLead', { unitId })
  const at = await makeRollout(db, programme, { subProcessId: sub.id, unitId })
  const base = { programmeId, subProcessId: sub.id, evidenceRequired: true }
  const as = (personId: number, role: Parameters<typeof viewerWith>[1]) =>
    contextOf(db, { programmeId, viewer: viewerWith(personId, role) })
  return {
    programme,
    check: await makeCheck(db, base),
    local: await makeCheck(db, { ...base, rolloutId: at.id }),
    office: as(officePersonId, 'office'),
    owner: as(ownerId, 'owner'),
    other: as(otherId, 'owner'),
    lead: as(leadId, { role: 'branchLead', unitId }),
  }
}

const codesOf = (verdict: Verdict<unknown>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => (field ? `${field}: ${reason.code}` : reason.code))
const idOf = (verdict: Awaited<ReturnType<typeof addEvidence>>) => (verdict.ok ? verdict.value.value : 0)
const revision = async () =>
  (await db.read.select().from(programmeTable).where(eq(programmeTable.id, given.programme.id)))[0]!.revision

describe('a file becomes the evidence of a check', () => {
  test('with who added it, when, and an event for each of its facts', async () => {
    const { owner, check, programme } = given
    const before = await revision()
    const id = idOf(await addEvidence(owner, { checkId: check.id, file: await received(folder) }))
    expect(await evidenceOf(db, programme, check.id)).toEqual([
      { id, name: '通知.pdf', bytes: CONTENTS.pdf.length, addedBy: { zh: '林悦', en: 'Lin Yue' }, addedOn: TODAY },
    ])
    expect(filesIn(folder)).toHaveLength(1)
    expect(await revision()).toBe(before + 1)
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'addEvidence'))
    expect(events.map(({ entity, entityId, field }) => `${entity} ${entityId} ${field}`)).toEqual(
      ['programmeId', 'checkId', 'name', 'mediaType', 'bytes', 'sha256', 'addedById', 'addedAt'].map(
        (field) => `evidenceFile ${id} ${field}`,
      ),
    )
  })

  test('that needs one to be ready', async () => {
    const { owner, check } = given
    const ready = { checkId: check.id, version: check.version, status: 'ready' as const, note: '' }
    const answer = { ...ready, evidenceNote: '', evidenceLink: '' }
    expect(codesOf(await updateCheck(owner, answer))).toEqual(['evidenceNote: evidenceNeeded'])
    await addEvidence(owner, { checkId: check.id, file: await received(folder) })
    expect(codesOf(await updateCheck(owner, answer))).toEqual([])
  })

  test('and is counted where the check is shown', async () => {
    const { owner, check, programme, local } = given
    await addEvidence(owner, { checkId: check.id, file: await received(folder) })
    const gone = await addEvidence(owner, { checkId: check.id, file: await received(folder, 'b.csv', CONTENTS.utf8) })
    await removeEvidence(owner, { fileId: idOf(gone) })
    const shown = await checkViews(db, programme, owner.viewer, [check.id, local.id])
    expect(shown.map(({ fileCount }) => fileCount)).toEqual([1, 0])
  })

  test('by the lead of its branch, but not by the owner of something else', async () => {
    const { lead, other, check, local, office } = given
    expect(codesOf(await addEvidence(lead, { checkId: local.id, file: await received(folder) }))).toEqual([])
    expect(codesOf(await addEvidence(lead, { checkId: check.id, file: await received(folder) }))).toEqual(['forbidden'])
    expect(codesOf(await addEvidence(other, { checkId: local.id, file: await received(folder) }))).toEqual([
      'forbidden',
    ])
    expect(codesOf(await addEvidence(office, { checkId: check.id, file: await received(folder) }))).toEqual([])
  })
})

describe('a file is refused, and its content is not kept', () => {
  const refusal = async (checkId: number, context = given.owner) => {
    const file = await received(folder)
    const codes = codesOf(await addEvidence(context, { checkId, file }))
    await file.discard()
    return codes
  }

  test('at a check whose gate has been passed', async () => {
    const settled = { settledOn: TODAY }
    await db.write(async (tx) => void (await tx.update(readinessCheck).set(settled)))
    expect(await refusal(given.check.id)).toEqual(['checkSettled'])
    expect(filesIn(folder)).toEqual([])
  })

  test('at a check of another programme', async () => {
    const { programme } = await makeProgramme(db)
    const sub = await ownedSubProcess(db, programme)
    const theirs = await makeCheck(db, { programmeId: programme.id, subProcessId: sub.id })
    expect(await refusal(theirs.id, given.office)).toEqual(['notFound'])
    expect(filesIn(folder)).toEqual([])
  })

  test('where the check has it already, whatever it is called', async () => {
    const { owner, check, local } = given
    await addEvidence(owner, { checkId: check.id, file: await received(folder, 'first.pdf') })
    expect(await refusal(check.id)).toEqual(['file: evidenceKnown'])
    // Another check may have it too, and both share its content.
    expect(await refusal(local.id)).toEqual([])
    expect(filesIn(folder)).toHaveLength(1)
  })
})

describe('a file that is taken off its check', () => {
  test('is listed and handed out no more; its row, its content and its history stay', async () => {
    const { owner, check, programme } = given
    const fileId = idOf(await addEvidence(owner, { checkId: check.id, file: await received(folder) }))
    expect(codesOf(await removeEvidence(owner, { fileId }))).toEqual([])
    expect(await evidenceOf(db, programme, check.id)).toEqual([])
    expect(await evidenceById(db, programme, fileId)).toBeUndefined()
    expect(filesIn(folder)).toHaveLength(1)
    expect((await db.read.select().from(evidenceFile)).map(({ archivedAt }) => archivedAt)).toEqual([NOW])
    const { entries } = await historyPage(db, programme.id, { entity: 'evidenceFile', before: null })
    const told = entries.flatMap(({ changes }) => changes)
    expect(told.map(({ subject }) => subject.name?.en)).toEqual([check.nameEn, check.nameEn])
    expect(told[0]?.fields.find(({ field }) => field === 'name')).toMatchObject({ from: '通知.pdf', to: null })
    expect(codesOf(await removeEvidence(owner, { fileId }))).toEqual(['notFound'])
    // It may come back.
    expect(codesOf(await addEvidence(owner, { checkId: check.id, file: await received(folder) }))).toEqual([])
  })

  test('is not the only thing by which the check is ready', async () => {
    const { owner, check } = given
    const fileId = idOf(await addEvidence(owner, { checkId: check.id, file: await received(folder) }))
    const said = { checkId: check.id, note: '', evidenceNote: '', evidenceLink: '' }
    await updateCheck(owner, { ...said, status: 'ready', version: check.version })
    expect(codesOf(await removeEvidence(owner, { fileId }))).toEqual(['evidenceHolds'])
  })

  test('is taken off only by who may add one, and only in its own programme', async () => {
    const { owner, other, lead, check } = given
    const fileId = idOf(await addEvidence(owner, { checkId: check.id, file: await received(folder) }))
    for (const context of [other, lead])
      expect(codesOf(await removeEvidence(context, { fileId }))).toEqual(['forbidden'])
    const { programme } = await makeProgramme(db)
    expect(codesOf(await removeEvidence(contextOf(db, { programmeId: programme.id }), { fileId }))).toEqual([
      'notFound',
    ])
  })
})
