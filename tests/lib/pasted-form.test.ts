import { describe, expect, test } from 'vitest'
import { parsePasted } from '~/lib/pasted-form.server'

const parse = (fields: Record<string, string | Blob>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return parsePasted(new Request('http://localhost/somewhere', { method: 'POST', body }))
}
const file = (...parts: BlobPart[]) => new File(parts, 'counts.csv', { type: 'text/csv' })
/** 「南京」 as Excel saves it in China. */
const IN_GB = new Uint8Array([0xc4, 0xcf, 0xbe, 0xa9])

describe('a table that is taken over', () => {
  test('is what was pasted, with its empty lines, so that lines count as they were seen', async () => {
    const form = await parse({ text: '\r\n\r\nSuzhou,4', file: file(), confirmed: 'yes' })
    expect(form).toMatchObject({ ok: true, data: { text: '\r\n\r\nSuzhou,4', source: 'paste', confirmed: 'yes' } })
  })

  test('is what stands in the file, which nobody has seen yet', async () => {
    const form = await parse({ text: 'old', file: file('Suzhou,4'), confirmed: 'yes' })
    expect(form).toMatchObject({ ok: true, data: { text: 'Suzhou,4', source: 'file' }, values: { text: 'Suzhou,4' } })
    expect(form.ok && form.data.confirmed).toBeUndefined()
  })

  test('is read as Unicode, else as it is written in China', async () => {
    expect(await parse({ file: file('南京,4') })).toMatchObject({ data: { text: '南京,4' } })
    expect(await parse({ file: file(IN_GB, ',4') })).toMatchObject({ data: { text: '南京,4' } })
  })

  test('is refused where nothing is in it, or too much; what was pasted is not lost', async () => {
    expect(await parse({ text: ' \n ' })).toMatchObject({ ok: false, faults: { errors: { text: ['required'] } } })
    expect(await parse({ file: file() })).toMatchObject({ ok: false, faults: { errors: { text: ['required'] } } })
    const long = 'x'.repeat(400_001)
    const faults = { errors: { text: ['tooLong'] }, values: { text: long } }
    expect(await parse({ file: file(long) })).toMatchObject({ ok: false, faults })
  })
})
