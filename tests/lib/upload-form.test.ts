import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseUpload } from '~/lib/upload-form.server'
import { CONTENTS, evidenceFolder, filesIn } from '../factories/evidence'

const ORIGIN = 'http://localhost/programmes/a/checks/1/evidence'

/** A form as a browser sends it, the fields before the file. */
function posted(fields: Record<string, string>, file?: { name: string; content: Uint8Array }): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', new File([file.content.slice()], file.name))
  return new Request(ORIGIN, { method: 'POST', body })
}

/** A form that comes in these pieces, and how far the reader has asked for them. */
function streamed(pieces: Iterator<Uint8Array>, onPull: () => void = () => undefined): Request {
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        onPull()
        const { done, value } = pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'Content-Type': 'multipart/form-data; boundary=XX' }
  return new Request(ORIGIN, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

const encode = (text: string) => new TextEncoder().encode(text)
const headOf = (disposition: string) => encode(`--XX\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`)
const FOOT = encode('\r\n--XX--\r\n')
const codesOf = ({ upload }: Awaited<ReturnType<typeof parseUpload>>) =>
  upload.ok ? [] : upload.refusals.map(({ reason, field }) => `${field}: ${reason.code}`)

describe('a form with a file', () => {
  test('gives its fields, its file and the key by which it is known when it comes again', async () => {
    const folder = evidenceFolder()
    const send = (personId: number, content = CONTENTS.pdf) =>
      parseUpload(posted({ formKey: 'k1', to: '/x' }, { name: '通知 (1).pdf', content }), { folder, personId })
    const { values, upload } = await send(1)
    expect(values).toEqual({ formKey: 'k1', to: '/x' })
    expect(upload).toMatchObject({ ok: true, value: { file: { name: '通知 (1).pdf', bytes: CONTENTS.pdf.length } } })
    const keyOf = (one: typeof upload) => (one.ok ? one.value.form?.nextKey('addEvidence') : null)
    const again = encode('%PDF-1.4 other')
    expect(keyOf((await send(1)).upload)).toBe(keyOf((await send(1)).upload))
    expect(keyOf((await send(2)).upload)).not.toBe(keyOf((await send(1)).upload))
    expect(keyOf((await send(1, again)).upload)).not.toBe(keyOf((await send(1)).upload))
  })

  test('may say the name of its file beside it, where the heading of a file cannot', async () => {
    const folder = evidenceFolder()
    const request = posted({ fileName: 'a=b; "c".pdf' }, { name: 'file', content: CONTENTS.pdf })
    const { upload } = await parseUpload(request, { folder, personId: 1 })
    expect(upload).toMatchObject({ ok: true, value: { file: { name: 'a=b; "c".pdf' } } })
  })

  test('is refused with words where the heading could not carry the name', async () => {
    const folder = evidenceFolder()
    const pieces = [headOf('name="file"; filename="a=b.pdf"'), CONTENTS.pdf, FOOT]
    expect(codesOf(await parseUpload(streamed(pieces.values()), { folder, personId: 1 }))).toEqual([
      'file: evidenceName',
    ])
    expect(filesIn(folder)).toEqual([])
  })

  test.each<[string, Record<string, string>, { name: string; content: Uint8Array } | undefined, string]>([
    ['without a file', { to: '/x' }, undefined, 'evidenceMissing'],
    ['with a field in place of the file', { file: 'text' }, undefined, 'evidenceMissing'],
    ['with a page in disguise', {}, { name: 'a.png', content: CONTENTS.html }, 'evidenceKind'],
  ])('is refused %s', async (_, fields, file, code) => {
    const folder = evidenceFolder()
    expect(codesOf(await parseUpload(posted(fields, file), { folder, personId: 1 }))).toEqual([`file: ${code}`])
    expect(filesIn(folder)).toEqual([])
  })

  test('is refused where it is no such form at all', async () => {
    const request = new Request(ORIGIN, { method: 'POST', body: new URLSearchParams({ file: 'x' }) })
    expect(codesOf(await parseUpload(request, { folder: evidenceFolder(), personId: 1 }))).toEqual([
      'file: evidenceBroken',
    ])
  })

  test.each([
    ['within the file', [headOf('name="file"; filename="a.pdf"'), CONTENTS.pdf]],
    ['after the file', [headOf('name="file"; filename="a.pdf"'), CONTENTS.pdf, encode('\r\n--XX\r\nContent-')]],
  ])('leaves nothing when it ends %s', async (_, pieces) => {
    const folder = evidenceFolder()
    expect(codesOf(await parseUpload(streamed(pieces.values()), { folder, personId: 1 }))).toEqual([
      'file: evidenceBroken',
    ])
    expect(filesIn(folder)).toEqual([])
  })

  test('is written as it comes: what has been asked for and is not on the disk is never more than a few pieces', async () => {
    const folder = evidenceFolder()
    const piece = new Uint8Array(64 * 1024).fill(97)
    const pieces = 160
    let asked = 0
    let mostAhead = 0
    const onDisk = () => filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
    function* form() {
      yield headOf('name="file"; filename="log.txt"')
      for (let at = 0; at < pieces; at += 1) yield piece.slice()
      yield FOOT
    }
    const count = () => {
      mostAhead = Math.max(mostAhead, asked * piece.length - onDisk())
      asked += 1
    }
    const { upload } = await parseUpload(streamed(form(), count), { folder, personId: 1 })
    expect(upload).toMatchObject({ ok: true, value: { file: { bytes: pieces * piece.length } } })
    expect(asked).toBeGreaterThan(pieces)
    expect(mostAhead).toBeLessThan(6 * piece.length)
  })
})
