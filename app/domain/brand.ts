import { accept, refuse, type Verdict } from './verdict'

/** How the company's files look where nobody has said: the teal of the product. Six hexadecimal digits. */
export const DEFAULT_BRAND_COLOUR = '0d6e66'

/** Of white on it, as WCAG 2.2 AA asks of text (1.4.3). */
export const LEAST_CONTRAST = 4.5

/** Bytes. */
export const LOGO_BYTES = 500_000
export const LOGO_KILOBYTES = LOGO_BYTES / 1000

export interface LogoFile {
  mediaType: 'image/png' | 'image/jpeg'
  /** Pixels. */
  width: number
  height: number
}

/** What files and pages need to look like the company's. */
export interface BrandLook {
  /** Six hexadecimal digits. */
  colour: string
  /** `data` is `image/png;base64,…`; its size in pixels. */
  logo: { data: string; width: number; height: number } | null
}

/**
 * Whether white words can be read on the colour, six hexadecimal digits with or without `#`; answers it in small
 * letters without. Refused: `brandColourPale` (field `colour`).
 */
export function judgeColour(colour: string): Verdict<string> {
  const hex = colour.replace(/^#/, '').toLowerCase()
  const contrast = contrastWithWhite(hex)
  if (contrast >= LEAST_CONTRAST) return accept(hex)
  return refuse({ code: 'brandColourPale', contrast: Math.floor(contrast * 10) / 10, least: LEAST_CONTRAST }, 'colour')
}

/** From 1 (white itself) to 21 (black), by the relative luminance of WCAG 2.2. */
export function contrastWithWhite(hex: string): number {
  return 1.05 / (luminanceOf(hex) + 0.05)
}

/** What a file is by its first bytes, and how large its picture. Refused: `logoTooLarge`, `logoKind` (field `logo`). */
export function judgeLogo(bytes: Uint8Array): Verdict<LogoFile> {
  if (bytes.length > LOGO_BYTES) return refuse({ code: 'logoTooLarge', kilobytes: LOGO_KILOBYTES }, 'logo')
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && size.width > 0 && size.height > 0 ? accept(size) : refuse({ code: 'logoKind' }, 'logo')
}

function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The first part of a PNG file is its header, which begins with the size. */
function pngSize(bytes: Uint8Array): LogoFile | null {
  if (bytes.length < 33 || PNG_HEAD.some((one, at) => bytes[at] !== one)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments of a JPEG file to the one that tells the frame (SOF0 to SOF15, without DHT, JPG and DAC). */
function jpegSize(bytes: Uint8Array): LogoFile | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else at += 2 + view.getUint16(at + 2)
  }
  return null
}
