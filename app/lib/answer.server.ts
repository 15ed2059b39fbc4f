import { data, redirect } from '@remix-run/node'
import type { Verdict } from '~/domain/verdict'
import type { Changed } from './change.server'
import { refusedForm } from './form.server'
import { noticeHeader } from './notice.server'
import type { ToldChange } from './told-change'

/** What a form gets for its change: the way on, with a word that it is saved; or itself again, with why not. */
export async function answerChange(values: Record<string, string>, verdict: Verdict<Changed<unknown>>, to: string) {
  if (!verdict.ok) return data(refusedForm(values, verdict.refusals), 422)
  return redirect(to, { headers: { 'Set-Cookie': await noticeHeader('saved', verdict.value.changeId) } })
}

/** The same for a form that stays on its page and is answered by a script. */
export function tellChange(values: Record<string, string>, verdict: Verdict<Changed<number>>) {
  if (!verdict.ok) return data<ToldChange>({ ok: false, faults: refusedForm(values, verdict.refusals) }, 422)
  return data<ToldChange>({ ok: true, changeId: verdict.value.changeId, count: verdict.value.value })
}
