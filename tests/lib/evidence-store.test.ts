import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { EVIDENCE_BYTES } from '~/domain/evidence-files'
import { readContent, receiveFile, sweepIncoming } from '~/lib/evidence-store.server'
import { CONTENTS, evidenceFolder, filesIn, inPieces, received } from '../factories/evidence'

const codesOf = (verdict: Awaited<ReturnType<typeof receiveFile>>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => `${field}: ${reason.code}`)

/** So many bytes of text, in the pieces of a connection. */
async function* poured(bytes: number, onPiece: () => void = () => undefined): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(64 * 1024).fill(97)
  for (let left = bytes; left > 0; left -= piece.length) {
    onPiece()
    yield piece.subarray(0, Math.min(left, piece.length))
  }
}

describe('a file that is accepted', () => {
  test('lies under its hash once it is kept, and can be read', async () => {
    const folder = evidenceFolder()
    const file = await received(folder)
    const sha256 = createHash('sha256').update(CONTENTS.pdf).digest('hex')
    expect(file).toMatchObject({ name: '通知.pdf', mediaType: 'application/pdf', bytes: CONTENTS.pdf.length, sha256 })
    expect(await readContent(folder, sha256)).toBeNull()
    await file.keep()
    expect(filesIn(folder)).toEqual([join(sha256.slice(0, 2), sha256)])
    expect(await text((await readContent(folder, sha256))!)).toBe(new TextDecoder().decode(CONTENTS.pdf))
    await file.discard()
    expect(filesIn(folder)).toHaveLength(1)
  })

  test('leaves nothing when it is discarded', async () => {
    const folder = evidenceFolder()
    await (await received(folder)).discard()
    expect(filesIn(folder)).toEqual([])
  })

  test('is kept once, however often it comes and under whatever name', async () => {
    const folder = evidenceFolder()
    const both = await Promise.all([received(folder, 'a.pdf'), received(folder, 'b.pdf')])
    await Promise.all(both.map((file) => file.keep()))
    await (await received(folder, 'c.pdf')).keep()
    expect(filesIn(folder)).toHaveLength(1)
  })

  test('mends content of the same hash that has been cut off', async () => {
    const folder = evidenceFolder()
    const file = await received(folder)
    await file.keep()
    writeFileSync(join(folder, file.sha256.slice(0, 2), file.sha256), '%PDF')
    await (await received(folder)).keep()
    expect(await text((await readContent(folder, file.sha256))!)).toContain('%%EOF')
  })

  test('may have 25 MB, and not a byte more', async () => {
    const folder = evidenceFolder()
    const most = await receiveFile(folder, 'log.txt', poured(EVIDENCE_BYTES))
    expect(most).toMatchObject({ ok: true, value: { bytes: EVIDENCE_BYTES } })
    if (most.ok) await most.value.discard()
    let pieces = 0
    const more = await receiveFile(
      folder,
      'log.txt',
      poured(EVIDENCE_BYTES + 1, () => {
        pieces += 1
      }),
    )
    expect(codesOf(more)).toEqual(['file: evidenceTooLarge'])
    expect(filesIn(folder)).toEqual([])
    // Read to the end, so that the browser comes to read the answer.
    expect(pieces).toBe(Math.ceil((EVIDENCE_BYTES + 1) / (64 * 1024)))
  })
})

describe('nothing is left of a file', () => {
  test.each<[string, keyof typeof CONTENTS]>([
    ['page.png', 'html'],
    ['drawing.svg', 'svg'],
    ['setup.exe', 'program'],
    ['photos.docx', 'archive'],
  ])('that is refused: %s with the content of %s', async (name, content) => {
    const folder = evidenceFolder()
    expect(codesOf(await receiveFile(folder, name, inPieces(CONTENTS[content])))).toEqual(['file: evidenceKind'])
    expect(filesIn(folder)).toEqual([])
  })

  test('that is empty, or was never chosen', async () => {
    const folder = evidenceFolder()
    expect(codesOf(await receiveFile(folder, 'a.pdf', inPieces(new Uint8Array())))).toEqual(['file: evidenceEmpty'])
    expect(codesOf(await receiveFile(folder, '', inPieces(new Uint8Array())))).toEqual(['file: evidenceMissing'])
    expect(filesIn(folder)).toEqual([])
  })

  test('whose connection is cut', async () => {
    const folder = evidenceFolder()
    async function* cut() {
      yield CONTENTS.pdf
      throw new Error('aborted')
    }
    await expect(receiveFile(folder, 'a.pdf', cut())).rejects.toThrow('aborted')
    expect(filesIn(folder)).toEqual([])
  })

  test.each(['ENOSPC', 'EDQUOT'])('for which the disk has no room (%s), and that is said', async (code) => {
    const folder = evidenceFolder()
    let writes = 0
    const verdict = await receiveFile(folder, 'log.txt', poured(300_000), async (path) => {
      const handle = await open(path, 'wx')
      return {
        write: ((piece: Uint8Array) => {
          writes += 1
          return writes > 2 ? Promise.reject(Object.assign(new Error('full'), { code })) : handle.write(piece)
        }) as typeof handle.write,
        sync: () => handle.sync(),
        close: () => handle.close(),
      }
    })
    expect(codesOf(verdict)).toEqual(['file: evidenceNoRoom'])
    expect(writes).toBe(3)
    expect(filesIn(folder)).toEqual([])
  })

  test('that the disk has no room for at the very end', async () => {
    const folder = evidenceFolder()
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const verdict = await receiveFile(folder, 'log.txt', poured(10), async (path) => {
      const handle = await open(path, 'wx')
      return { write: handle.write.bind(handle), sync: () => Promise.reject(full), close: () => handle.close() }
    })
    expect(codesOf(verdict)).toEqual(['file: evidenceNoRoom'])
    expect(filesIn(folder)).toEqual([])
  })

  test('where the program itself is at fault: that is thrown', async () => {
    const folder = evidenceFolder()
    const broken = async () => Promise.reject(Object.assign(new Error('bad descriptor'), { code: 'EBADF' }))
    await expect(receiveFile(folder, 'a.txt', poured(10), broken)).rejects.toThrow('bad descriptor')
    expect(filesIn(folder)).toEqual([])
  })

  test('whose process has been killed, at the next start; what another process receives is left alone', async () => {
    const folder = evidenceFolder()
    await (await received(folder)).keep()
    await received(folder)
    const parent = join(folder, 'incoming', `${process.ppid}-other`)
    writeFileSync(parent, 'on its way')
    writeFileSync(join(folder, 'incoming', '999999999-gone'), 'half')
    await sweepIncoming(folder)
    expect(filesIn(join(folder, 'incoming'))).toEqual([`${process.ppid}-other`])
    expect(filesIn(folder)).toHaveLength(2)
  })

  test('and a start without any evidence sweeps nothing', async () => {
    await expect(sweepIncoming(join(evidenceFolder(), 'not-there'))).resolves.toBeUndefined()
  })
})
