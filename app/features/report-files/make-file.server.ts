import { type FileRequest, writable } from './file-request'
import { makeSheet } from './make-sheet.server'
import { makeSlides } from './make-slides.server'

/** The file, whole. Takes hundreds of milliseconds of a processor: run by a thread of its own. */
export function makeFile(asked: FileRequest): Promise<Uint8Array> {
  const request = writable(asked)
  return request.kind === 'slides' ? makeSlides(request) : makeSheet(request)
}
