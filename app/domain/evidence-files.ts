/**
 * What may be kept as evidence of a check. A file is what its first bytes say, and its name has to agree: a page that is
 * called `.png` is no picture.
 */

/** Bytes. */
export const EVIDENCE_BYTES = 25 * 1024 * 1024
export const EVIDENCE_MEGABYTES = EVIDENCE_BYTES / 1024 / 1024

/** Bytes that tell what a file is. */
const HEAD_BYTES = 512
const NAME_LENGTH = 120

interface Kind {
  mediaType: string
  endings: readonly string[]
  begins: (head: Uint8Array) => boolean
  /** All of it has to be text. */
  isText?: true
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], begins: (head) => latin(head, 0, 5) === '%PDF-' },
  { mediaType: 'image/png', endings: ['png'], begins: (head) => latin(head, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: (head) => latin(head, 0, 3) === '\xff\xd8\xff' },
  { mediaType: 'image/gif', endings: ['gif'], begins: (head) => /^GIF8[79]a$/.test(latin(head, 0, 6)) },
  {
    mediaType: 'image/webp',
    endings: ['webp'],
    begins: (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 4) === 'WEBP',
  },
  { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], begins: isOfficeArchive },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], begins: isOfficeArchive },
  { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'], begins: isOfficeArchive },
  { mediaType: 'text/plain', endings: ['txt'], begins: isNoMarkup, isText: true },
  { mediaType: 'text/csv', endings: ['csv'], begins: isNoMarkup, isText: true },
]

/** For the browser's file dialog: `.pdf,.png,…`. */
export const EVIDENCE_ENDINGS = KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',')

/** Looks at a file as it comes in, piece by piece. */
export interface FileJudge {
  /** Whether it may still be what its name says. */
  feed(piece: Uint8Array): boolean
  /** At its end: what it is, by its media type; null when it is nothing that is kept. */
  end(): string | null
}

/** A judge for a file of this name. */
export function judgeFile(name: string): FileJudge {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = KINDS.find(({ endings }) => endings.includes(ending))
  const text = kind?.isText ? textReader() : null
  let head = new Uint8Array(0)
  let isSound = kind !== undefined
  return {
    feed(piece) {
      if (!kind || !isSound) return false
      if (head.length < HEAD_BYTES) {
        head = joined(head, piece.subarray(0, HEAD_BYTES - head.length))
        if (head.length === HEAD_BYTES) isSound = kind.begins(head)
      }
      if (text && !text.feed(piece)) isSound = false
      return isSound
    },
    end() {
      if (!kind || !isSound || !kind.begins(head) || (text && !text.end())) return null
      return kind.mediaType
    },
  }
}

/** The name under which a file is kept: without folders and invisible characters, short, its ending kept. */
export function fileNameOf(given: string): string {
  const bare = given.split(/[/\\]/).at(-1) ?? ''
  const name = bare.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  if (name.length <= NAME_LENGTH) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return name.slice(0, NAME_LENGTH - ending.length) + ending
}

/** Text in UTF-8, or in GB18030 as older spreadsheets in China save it; without NUL. */
function textReader() {
  let readings = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding, { fatal: true }))
  const read = (piece: Uint8Array | undefined) => {
    readings = readings.filter((decoder) => {
      try {
        decoder.decode(piece, { stream: piece !== undefined })
        return true
      } catch {
        return false
      }
    })
    return readings.length > 0
  }
  return { feed: (piece: Uint8Array) => !piece.includes(0) && read(piece), end: () => read(undefined) }
}

/** A page, a drawing or a script in disguise begins with a tag, whatever stands before it of blanks and marks of order. */
function isNoMarkup(head: Uint8Array): boolean {
  return head.length > 0 && !/^(\xef\xbb\xbf)?\s*</.test(latin(head, 0, head.length))
}

/** An archive whose first entry is one that office documents begin with. */
function isOfficeArchive(head: Uint8Array): boolean {
  if (latin(head, 0, 4) !== 'PK\x03\x04') return false
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256
  return /^(\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/.test(latin(head, 30, length))
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}
