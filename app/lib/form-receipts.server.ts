import { createHash } from 'node:crypto'
import { asc, eq, inArray, lt } from 'drizzle-orm'
import type { Statements } from '~db/client.server'
import { formReceipt } from '~db/schema/programme'

/** What a receipt can keep: whatever JSON gives back as it was. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** What a change may answer: nothing, or what its receipt can keep. */
// biome-ignore lint/suspicious/noConfusingVoidType: a change that answers nothing is one without a return.
export type Answer = Json | void

/** A posted form, by which the same one sent again is known. */
export interface PostedForm {
  /** Names the next change that this form makes by `verb`: a form may make several. */
  nextKey(verb: string): string
}

/** The hidden input that a page gives each of its forms. */
const KEY_FIELD = 'formKey'
const KEPT_MS = 24 * 3600_000
/** Old receipts that one change sweeps at most, so that none has to wait for another's past. */
const SWEPT_AT_ONCE = 100

/**
 * The form that this request posts, or undefined for one without a key, which is done as often as it is sent. The same
 * key with another content, as after the browser's Back and an edit, is another form; so is another person's. Reads a
 * copy of the body. The hash holds what was typed, passwords too, beside the key, which is kept nowhere.
 */
export async function postedForm(request: Request, personId: number): Promise<PostedForm | undefined> {
  if (request.method !== 'POST' || !isForm(request)) return undefined
  const fields = [...(await request.clone().formData())].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return postedFields(request, personId, fields)
}

/** The same of fields that have been read already, as those beside a file; the hash of its content stands for the file. */
export function postedFields(
  request: Request,
  personId: number,
  fields: readonly (readonly [string, string])[],
): PostedForm | undefined {
  if (!fields.some(([name, value]) => name === KEY_FIELD && value !== '')) return undefined
  const form = hashOf(JSON.stringify([personId, new URL(request.url).pathname, fields]))
  const made = new Map<string, number>()
  return {
    nextKey(verb) {
      const count = (made.get(verb) ?? 0) + 1
      made.set(verb, count)
      return hashOf(`${form} ${verb} ${count}`)
    },
  }
}

/** What the change of this key answered when it was done; undefined when it has not been done. */
export async function receiptOf(
  tx: Statements,
  key: string,
): Promise<{ value: Answer; changeId: string | null } | undefined> {
  const [row] = await tx.select().from(formReceipt).where(eq(formReceipt.key, key))
  if (!row) return undefined
  const { value } = JSON.parse(row.value) as { value?: Json }
  return { value, changeId: row.changeId }
}

/** Keeps what a change answered, and forgets receipts older than a day. `at` is UTC milliseconds. */
export async function keepReceipt(
  tx: Statements,
  { key, at, value, changeId }: { key: string; at: number; value: Answer; changeId: string | null },
): Promise<void> {
  const old = tx
    .select({ id: formReceipt.id })
    .from(formReceipt)
    .where(lt(formReceipt.at, at - KEPT_MS))
    .orderBy(asc(formReceipt.at))
    .limit(SWEPT_AT_ONCE)
  await tx.delete(formReceipt).where(inArray(formReceipt.id, old))
  await tx.insert(formReceipt).values({ key, at, value: JSON.stringify({ value }), changeId })
}

/** A form with a file is read once, by its own route, since the file goes to the disk as it comes in. */
function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/.test(request.headers.get('Content-Type') ?? '')
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
