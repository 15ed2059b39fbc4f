import { beforeEach, describe, expect, test } from 'vitest'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import { installation } from '~/lib/installation.server'
import { action as upload } from '~/routes/programmes.$programme.checks.$check.evidence/route'
import { loader as download } from '~/routes/programmes.$programme.evidence.$file/route'
import type { Db } from '~db/client.server'
import { evidenceFile } from '~db/schema/readiness'
import { CONTENTS, filesIn, received } from '../factories/evidence'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { requestOf, statusOf } from '../factories/signed-request'

let db: Db
let given: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  db = makeInstallation()
  given = await setUp()
})

async function setUp() {
  const { programme, officePersonId } = await makeProgramme(db)
  const other = await makeProgramme(db)
  const sub = await ownedSubProcess(db, programme)
  const check = await makeCheck(db, { programmeId: programme.id, subProcessId: sub.id })
  const context = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office') })
  const fileOf = async (name: string, content: Parameters<typeof received>[2]) => {
    const file = await received(installation().env.evidenceDir, name, content)
    const added = await addEvidence(context, { checkId: check.id, file })
    if (!added.ok) throw new Error(JSON.stringify(added.refusals))
    return added.value.value
  }
  return {
    slug: programme.slug,
    programmeId: programme.id,
    otherSlug: other.programme.slug,
    check,
    fileOf,
    office: officePersonId,
    otherOffice: other.officePersonId,
    executive: await makeMember(db, programme.id, 'executive'),
  }
}

async function asked(personId: number, file: number | string, { slug = given.slug, known = '' } = {}) {
  const request = await requestOf(personId, '/somewhere')
  if (known) request.headers.set('If-None-Match', known)
  return download({ request, params: { programme: slug, file: String(file) }, context: {} } as never)
}

describe('a file is handed out', () => {
  test('to every member of the programme: to be saved, as what it is, and to be run nowhere', async () => {
    const id = await given.fileOf("任命 (终稿) 'A'.csv", CONTENTS.utf8)
    const answer = await asked(given.executive, id)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-length': String(CONTENTS.utf8.length),
      'content-disposition': "attachment; filename*=UTF-8''%E4%BB%BB%E5%91%BD%20%28%E7%BB%88%E7%A8%BF%29%20%27A%27.csv",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache, no-transform',
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(CONTENTS.utf8)
  })

  test('once: a browser that has it is told so', async () => {
    const id = await given.fileOf('a.pdf', CONTENTS.pdf)
    const tag = (await asked(given.office, id)).headers.get('ETag')!
    const again = await asked(given.office, id, { known: `"other", ${tag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('to nobody else', async () => {
    const id = await given.fileOf('a.pdf', CONTENTS.pdf)
    expect(await statusOf(() => asked(given.otherOffice, id))).toBe(404)
    expect(await statusOf(() => asked(given.otherOffice, id, { slug: given.otherSlug }))).toBe(404)
    const anonymous = new Request('http://localhost/somewhere')
    const params = { programme: given.slug, file: String(id) }
    expect(await statusOf(() => download({ request: anonymous, params, context: {} } as never))).toBe(302)
  })

  test('only where there is one', async () => {
    expect(await statusOf(() => asked(given.office, 99))).toBe(404)
    expect(await statusOf(() => asked(given.office, '../../groundwork.db'))).toBe(404)
  })
})

describe('a form with a file', () => {
  const sent = async (form: Record<string, string>, personId = given.office) => {
    const request = await requestOf(personId, `/programmes/${given.slug}/checks/${given.check.id}/evidence`, form)
    const params = { programme: given.slug, check: String(given.check.id) }
    return upload({ request, params, context: {} } as never)
  }
  const kept = () => filesIn(installation().env.evidenceDir).length
  const rows = async () => (await db.read.select().from(evidenceFile)).length

  test('without script leads back to where it came from', async () => {
    const answer = await sent({ to: '/programmes/x', file: 'a.pdf' }).catch((thrown: Response) => thrown)
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get('Location')).toBe('/programmes/x')
    expect([await rows(), kept()]).toEqual([1, 1])
  })

  test('sent again is answered and not done again', async () => {
    const form = { formKey: 'k1', file: 'a.pdf' }
    const answers = [await sent(form), await sent(form)]
    expect(answers[0]).toEqual(answers[1])
    expect([await rows(), kept()]).toEqual([1, 1])
  })

  test.each<[string, Record<string, string>, string]>([
    ['of a kind that is not kept', { file: 'a.exe' }, 'evidenceKind'],
    ['that is not what its name says', { file: 'a.png' }, 'evidenceKind'],
    ['that was not chosen', { note: 'x' }, 'evidenceBroken'],
  ])('%s is refused at its field, in words', async (_, form, code) => {
    const answer = (await sent(form)) as unknown as { data: { faults: { refusals: unknown[] } }; init: ResponseInit }
    expect(answer.init.status).toBe(422)
    expect(answer.data.faults.refusals).toEqual([
      { field: 'file', reason: { code }, sentence: expect.stringMatching(/\w{4}/) },
    ])
    expect([await rows(), kept()]).toEqual([0, 0])
  })

  test('by somebody who may not, or for another check, is read to its end and kept nowhere', async () => {
    const request = await requestOf(given.executive, '/somewhere', { file: 'a.pdf' })
    const params = { programme: given.slug, check: String(given.check.id) }
    expect(await statusOf(() => upload({ request, params, context: {} } as never))).toBe(403)
    expect(request.bodyUsed).toBe(true)
    const owner = await makeMember(db, given.programmeId, 'owner')
    const answer = (await sent({ file: 'a.pdf' }, owner)) as unknown as { init: ResponseInit }
    expect(answer.init.status).toBe(403)
    expect([await rows(), kept()]).toEqual([0, 0])
  })
})
