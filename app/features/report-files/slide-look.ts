import type { Status } from '~/domain/vocabulary'

/** Inches, of a slide of 13.33 by 7.5. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Below the title, above the foot. */
export const AREA: Box = { x: 0.6, y: 1.35, w: 12.13, h: 5.45 }
/** Between what stands side by side or one below the other. */
export const GAP = 0.25

/** Colours of slides and sheets, six hexadecimal digits each: those of the pages on paper. */
export const INK = { text: '1b2220', soft: '525d58', faint: '68726d', line: 'd3d7d1', paper: 'f7f7f4', white: 'ffffff' }

const TONES = { ok: '24703f', warn: '8a5708', bad: 'b3261e', idle: '5c6661' }

interface StatusLook {
  colour: string
  /** A sign of its own for each tone, so that colour is not all that tells them apart. */
  sign: string
}

const OK: StatusLook = { colour: TONES.ok, sign: '●' }
const WARN: StatusLook = { colour: TONES.warn, sign: '▲' }
const BAD: StatusLook = { colour: TONES.bad, sign: '■' }
const IDLE: StatusLook = { colour: TONES.idle, sign: '○' }

export const STATUS_LOOKS: Readonly<Record<Status, StatusLook>> = {
  blocked: BAD,
  offTrack: BAD,
  unknown: IDLE,
  atRisk: WARN,
  onTrack: OK,
  notStarted: IDLE,
  done: OK,
}

/** Of series beside the first, which has the company's colour. */
const SERIES = ['8b9590', '3d6fae', 'b87514', '7d72b4', 'a3453b', '5b8c5a']

export const seriesColours = (brand: string) => [brand, ...SERIES]

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** A face that has the characters of the text, whatever the language of the rest. */
export const faceOf = (text: string) => (CHINESE.test(text) ? 'Microsoft YaHei' : 'Arial')
