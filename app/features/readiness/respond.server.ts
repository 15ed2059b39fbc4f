import { data, redirect } from '@remix-run/node'
import type { Refusal, Verdict } from '~/domain/verdict'
import type { Changed } from '~/lib/change.server'
import { type FormFaults, refusedForm } from '~/lib/form.server'
import { safePath } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import type { ChangeAnswer } from './answer'
import type { CheckView } from './check-view'

interface Sent {
  values: Record<string, string>
  /** Where a refused form finds what is saved now. */
  currentCheck?: () => Promise<CheckView | null>
  notice?: string
}

/**
 * Answers a form about checks: to a script with what happened, to a plain form (which says in `to` where it came from)
 * by leading back there with a notice. Refusals are 409 for a stale form, 403, 404, or else 422.
 */
export async function respond(verdict: Verdict<Changed<number>>, { values, currentCheck, notice = 'saved' }: Sent) {
  if (!verdict.ok) {
    const isConflict = hasCode(verdict.refusals, 'conflict')
    const current = isConflict && currentCheck ? await currentCheck() : null
    return refuseWith(refusedForm(values, verdict.refusals), current)
  }
  const { changeId, value } = verdict.value
  if (values.to !== undefined) {
    throw redirect(safePath(values.to), { headers: { 'Set-Cookie': await noticeHeader(notice, changeId) } })
  }
  return data<ChangeAnswer>({ ok: true, changeId, count: value })
}

/** Gives a form back with what is wrong with it. */
export function refuseWith(faults: FormFaults, current: CheckView | null = null) {
  return data<ChangeAnswer>({ ok: false, faults, current }, statusOf(faults.refusals))
}

const STATUS_OF = [
  ['conflict', 409],
  ['undoTooLate', 409],
  ['notFound', 404],
  ['forbidden', 403],
] as const

function statusOf(refusals: readonly Refusal[]): number {
  const whole = refusals.filter(({ field }) => field === undefined)
  return STATUS_OF.find(([code]) => hasCode(whole, code))?.[1] ?? 422
}

function hasCode(refusals: readonly Refusal[], code: string): boolean {
  return refusals.some(({ reason }) => reason.code === code)
}
