import { describe, expect, it } from 'vitest'
import { contrastWithWhite, judgeColour, judgeLogo, LOGO_BYTES } from '~/domain/brand'
import { brandOf } from '~/lib/brand.server'
import { action } from '~/routes/_company.company.brand/route'
import { makeInstallation } from '../factories/installation'
import { makePerson } from '../factories/programme'
import { requestOf } from '../factories/signed-request'

/** A PNG of 2 by 1 pixels, as far as its header tells. */
const PNG = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  13,
  10,
  26,
  10,
  0,
  0,
  0,
  13,
  73,
  72,
  68,
  82,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  1,
  ...Array(20).fill(0),
])
/** A JPEG with an application segment before its frame of 3 by 4. */
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 4, 0, 3, 1, 1, 0x11, 0])

describe('the colour', () => {
  it.each([
    ['000000', 21],
    ['ffffff', 1],
    ['767676', 4.54],
  ])('%s has a contrast of %d with white', (hex, contrast) => {
    expect(contrastWithWhite(hex)).toBeCloseTo(contrast, 2)
  })

  it('is refused where white words on it cannot be read', () => {
    expect(judgeColour('#0D6E66')).toEqual({ ok: true, value: '0d6e66' })
    expect(judgeColour('777777')).toMatchObject({
      ok: false,
      refusals: [{ field: 'colour', reason: { contrast: 4.4 } }],
    })
  })
})

describe('the logo', () => {
  it('is what its first bytes say', () => {
    expect(judgeLogo(PNG)).toEqual({ ok: true, value: { mediaType: 'image/png', width: 2, height: 1 } })
    expect(judgeLogo(JPEG)).toEqual({ ok: true, value: { mediaType: 'image/jpeg', width: 3, height: 4 } })
    for (const bytes of [
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      PNG.subarray(0, 20),
      JPEG.subarray(0, 9),
      new Uint8Array(0),
    ])
      expect(judgeLogo(bytes)).toMatchObject({ refusals: [{ reason: { code: 'logoKind' } }] })
    const large = new Uint8Array(LOGO_BYTES + 1)
    large.set(PNG)
    expect(judgeLogo(large)).toMatchObject({ refusals: [{ reason: { code: 'logoTooLarge' } }] })
  })
})

describe('the page of the look', () => {
  async function send(fields: Record<string, string>, logo: Uint8Array | null = null) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('logo', new File(logo ? [logo as BlobPart] : [], logo ? 'logo.png' : ''))
    const { headers } = await requestOf(administrator, '/')
    const request = new Request('http://localhost/company/brand', { method: 'POST', headers, body })
    return action({ request, params: {}, context: {} } as never)
  }
  let administrator: number

  it('keeps colour and logo, leaves what is not sent, and refuses without losing anything', async () => {
    const db = makeInstallation()
    administrator = await makePerson(db, { isAdministrator: true })
    expect(await brandOf(db)).toEqual({ colour: '0d6e66', logo: null, version: 0 })
    await send({ colour: '7A1F5C', version: '0' }, PNG)
    expect(await brandOf(db)).toMatchObject({ colour: '7a1f5c', version: 1, logo: { width: 2, height: 1 } })
    await send({ colour: '102030', version: '1' })
    expect(await brandOf(db)).toMatchObject({ colour: '102030', version: 2, logo: { width: 2 } })
    expect(await send({ colour: 'ffee00', version: '2' })).toMatchObject({ init: { status: 422 } })
    expect(await send({ colour: 'red', version: '2' })).toMatchObject({ data: { errors: { colour: ['colour'] } } })
    expect(await send({ colour: '000000', version: '2' }, new TextEncoder().encode('<svg/>'))).toMatchObject({
      init: { status: 422 },
    })
    expect(await send({ colour: '000000', version: '1' })).toMatchObject({
      data: { values: { colour: '000000' }, refusals: [{ reason: { code: 'conflict' } }] },
    })
    expect(await brandOf(db)).toMatchObject({ colour: '102030', version: 2 })
    await send({ colour: '102030', version: '2', removeLogo: 'on' })
    expect(await brandOf(db)).toMatchObject({ logo: null, version: 3 })
  })
})
