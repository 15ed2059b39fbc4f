import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node'
import type { RefusalReason } from '~/domain/reasons'
import { accept, refuse, type Verdict } from '~/domain/verdict'
import { type ReceivedFile, receiveFile } from './evidence-store.server'
import { type PostedForm, postedFields } from './form-receipts.server'

/** What a form with a file has sent. */
export interface Upload {
  values: Record<string, string>
  file: ReceivedFile
  form: PostedForm | undefined
}

/** Bytes of a field beside the file. */
const FIELD_BYTES = 4096

/**
 * Reads a form with one file, which goes to the folder as it comes in. Whoever gets it keeps or discards the file. The
 * name may be sent as `fileName` before the file: the heading of a part has no way to say each name.
 */
export async function parseUpload(
  request: Request,
  { folder, personId }: { folder: string; personId: number },
): Promise<{ values: Record<string, string>; upload: Verdict<Upload> }> {
  const values: Record<string, string> = {}
  let received: Verdict<ReceivedFile> | null = null
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      if (filename === undefined) values[name] = await textOf(data)
      else if (name === 'file' && received === null) {
        received = await receiveFile(folder, (filename && values.fileName) || filename, data)
      } else for await (const _ of data);
      return undefined
    })
  } catch (error) {
    await discardOf(received)
    if (isOfSystem(error)) throw error
    return { values, upload: refuse(brokenBy(error), 'file') }
  }
  const { file, refused } = outcomeOf(received)
  if (!file) return { values, upload: refused }
  const fields: [string, string][] = [...Object.entries(values), ['file', file.sha256]]
  return { values, upload: accept({ values, file, form: postedFields(request, personId, fields) }) }
}

export function isUpload(request: Request): boolean {
  return /^multipart\/form-data\b/.test(request.headers.get('Content-Type') ?? '')
}

/** Does the work; where it ends in a throw, the body has been read to its end. */
export async function orReadToEnd<T>(request: Request, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (refusal) {
    if (isUpload(request)) await readToEnd(request)
    throw refusal
  }
}

/** Reads a body to its end for nothing: a browser reads no answer, not even a refusal, before it has sent all. */
export async function readToEnd(request: Request): Promise<void> {
  const reader = request.body?.getReader()
  while (reader && !(await reader.read()).done);
}

function outcomeOf(received: Verdict<ReceivedFile> | null) {
  const verdict = received ?? refuse({ code: 'evidenceMissing' }, 'file')
  return verdict.ok ? { file: verdict.value, refused: verdict } : { file: null, refused: verdict }
}

async function discardOf(received: Verdict<ReceivedFile> | null): Promise<void> {
  if (received?.ok) await received.value.discard()
}

/** At most so much; what is longer is no field of these forms. */
async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of data) {
    bytes += piece.length
    if (bytes <= FIELD_BYTES) pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** The parser throws plain errors about the form; those of the system say which call has failed. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function brokenBy(error: unknown): RefusalReason {
  const isName = error instanceof Error && error.message.includes('content-disposition')
  return { code: isName ? 'evidenceName' : 'evidenceBroken' }
}
