import type { Refusal } from '~/domain/verdict'
import { m } from '~/i18n/generated/messages'

const NOT_SENT = { reason: { code: 'notSent' } } as const satisfies Refusal

type Plain = string | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** Not a status of the server's: pages must not be read again, since there is no network to read them by. */
const NOT_SENT_STATUS = 499

/**
 * What a form gets that was not sent: a refusal as the server would give it, with what was typed. It has the shape of
 * both answers that forms here know, the form's faults and the answer about a check.
 */
export function notSentAnswer(body: URLSearchParams | FormData): Response {
  const faults = { values: valuesOf(body), errors: {}, refusals: [{ ...NOT_SENT, sentence: m.refusal_not_sent() }] }
  return new Response(encoded({ data: { ok: false, current: null, faults, ...faults } }), { status: NOT_SENT_STATUS })
}

/** As the server reads a form: fields that repeat are joined, a password is never given back. */
function valuesOf(body: URLSearchParams | FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of body) {
    if (typeof value !== 'string' || /password/i.test(name)) continue
    const field = name.replace(/\[\]$/, '')
    values[field] = name.endsWith('[]') && values[field] !== undefined ? `${values[field]},${value}` : value
  }
  return values
}

/** The form in which Remix's single fetch expects data: values in a row that refer to each other by their place. */
function encoded(value: Plain): string {
  const row: unknown[] = []
  const place = (one: Plain): number => {
    if (one === null) return NULL_PLACE
    const at = row.push(null) - 1
    if (typeof one !== 'object') row[at] = one
    else if (isList(one)) row[at] = one.map(place)
    else row[at] = Object.fromEntries(Object.entries(one).map(([name, part]) => [`_${place(name)}`, place(part)]))
    return at
  }
  place(value)
  return `${JSON.stringify(row)}\n`
}

/** Where null is, by agreement. */
const NULL_PLACE = -5

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
