import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ReceivedFile, receiveFile } from '~/lib/evidence-store.server'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const zip = (entry: string) =>
  bytes(`PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(entry.length)}\0\0\0${entry}${'x'.repeat(600)}`)

/** The smallest contents that are what they say. */
export const CONTENTS = {
  pdf: bytes('%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n'),
  png: bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  jpeg: bytes('\xff\xd8\xff\xe0\0\x10JFIF'),
  gif: bytes('GIF89a\x01\0\x01\0'),
  webp: bytes('RIFF\x24\0\0\0WEBPVP8 '),
  office: zip('[Content_Types].xml'),
  archive: zip('photos/one.jpg'),
  utf8: new TextEncoder().encode('分支,培训人数\n杭州,42\n'),
  /** 「分支」 as older spreadsheets save it. */
  gb18030: bytes('\xb7\xd6\xd6\xa7,42\n'),
  html: bytes('<!doctype html><script>alert(1)</script>'),
  svg: bytes('\n <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  program: bytes('MZ\x90\0\x03\0\0\0'),
}

/** Content in pieces, as a connection hands it over. */
export async function* inPieces(content: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

export function evidenceFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file in the folder, by its path within. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
}

/** A file that has come in whole. */
export async function received(folder: string, name = '通知.pdf', content = CONTENTS.pdf): Promise<ReceivedFile> {
  const verdict = await receiveFile(folder, name, inPieces(content))
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusals))
  return verdict.value
}
