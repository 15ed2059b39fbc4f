import type { Run } from '~/domain/rich-text'
import type { Status } from '~/domain/vocabulary'

/** A paragraph of a slide. */
export interface TextPiece {
  kind: 'heading' | 'line' | 'paragraph' | 'bullet' | 'number'
  runs: readonly Run[]
  /** Points. */
  size: number
  /** Of a fact: colours the sign that it begins with. */
  status?: Status | null
}

const POINTS_AN_INCH = 72
/** A line is so many times as high as its letters. */
const LINE_HEIGHT = 1.32
/** What is lost at the ends of lines, where words do not break. */
const RAGGED = 1.1
/** Bold letters are so many times as wide, also in the faces that stand in for ours. */
export const BOLD = 1.3
/** Inches. */
export const INDENT = 0.35
const SPACE_AFTER = 6 / POINTS_AN_INCH

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3ffff}]/u

const UNBROKEN = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source}).)+`, 'gu')

/** How wide a text is, in the height of its letters: a Chinese character is 1. */
export function emsOf(text: string): number {
  let ems = 0
  for (const sign of text) {
    if (WIDE.test(sign)) ems += 1
    else if (/[A-ZMWmw@%&—…]/.test(sign)) ems += 0.75
    else if (/[ilj.,;:'|!()[\] ]/.test(sign)) ems += 0.32
    else ems += 0.56
  }
  return ems
}

/** What a line does not break within: a word; between Chinese characters it may break anywhere. */
export function unbrokenPartsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => word.match(UNBROKEN) ?? [])
}

/** Inches that a text takes in a column so wide. Rather too many than too few: nothing may run over. */
export function heightOfText(text: string, size: number, width: number): number {
  const perLine = (width * POINTS_AN_INCH) / size
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((emsOf(line) * RAGGED) / perLine)))
  return (lines.reduce((sum, count) => sum + count, 0) * size * LINE_HEIGHT) / POINTS_AN_INCH
}

export function heightOf(piece: TextPiece, width: number): number {
  const room = piece.kind === 'bullet' || piece.kind === 'number' ? width - INDENT : width
  return heightOfText(wordsOf(piece), piece.size, room) + SPACE_AFTER
}

export interface Filled {
  taken: TextPiece[]
  rest: TextPiece[]
  /** Inches that what was taken needs. */
  height: number
}

/**
 * As many pieces as fit into a column, in their order. One that alone is more than a column is cut, at the end of a
 * sentence where there is one; a heading is not left alone at the end.
 */
export function fillColumn(pieces: readonly TextPiece[], width: number, room: number): Filled {
  const taken: TextPiece[] = []
  const rest = [...pieces]
  let height = 0
  for (let next = rest[0]; next; next = rest[0]) {
    const needed = heightOf(next, width)
    if (height + needed <= room) {
      taken.push(next)
      rest.shift()
      height += needed
      continue
    }
    const isAlone = taken.every(({ kind }) => kind === 'heading')
    // One longer than a whole column is cut anyway: it begins where there is room.
    const beginsHere = next.kind === 'paragraph' && needed > room && room - height > room / 4
    if (!isAlone && !beginsHere) break
    const [head, tail] = cut(next, width, room - height)
    taken.push(head)
    if (tail) rest.splice(0, 1, tail)
    else rest.shift()
    height += heightOf(head, width)
    break
  }
  while (rest.length > 0 && taken.length > 1 && taken.at(-1)?.kind === 'heading') {
    const heading = taken.pop()
    if (heading) rest.unshift(heading)
  }
  return { taken, rest, height }
}

const wordsOf = ({ runs }: TextPiece) => runs.map(({ text }) => text).join('')

/** The longest beginning that fits, and what follows it. */
function cut(piece: TextPiece, width: number, room: number): [TextPiece, TextPiece | null] {
  const words = wordsOf(piece)
  let fits = 1
  let tooMany = words.length
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (heightOf({ ...piece, runs: partOf(piece.runs, 0, middle) }, width) <= room) fits = middle
    else tooMany = middle
  }
  const at = breakBefore(words, fits)
  const tail = partOf(piece.runs, at, words.length)
  const rest: TextPiece = { kind: 'paragraph', runs: tail, size: piece.size }
  return [{ ...piece, runs: partOf(piece.runs, 0, at) }, tail.length > 0 ? rest : null]
}

function breakBefore(words: string, most: number): number {
  for (const end of [/[。！？；.!?;\n]\s*/g, /[\s，,、]/g]) {
    const ends = [...words.slice(0, most).matchAll(end)].map((found) => found.index + found[0].length)
    const last = ends.at(-1)
    if (last !== undefined && last > most / 2) return last
  }
  // Not within a character of two halves.
  return /[\ud800-\udbff]/.test(words[most - 1] ?? '') && most > 1 ? most - 1 : most
}

function partOf(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}
