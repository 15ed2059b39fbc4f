import { data, redirect } from '@remix-run/node'
import type { Verdict } from '~/domain/verdict'
import type { Changed } from './change.server'
import { refusedForm } from './form.server'
import { noticeHeader } from './notice.server'

/** What a form gets for its change: the way on, with a word that it is saved; or itself again, with why not. */
export async function answerChange(values: Record<string, string>, verdict: Verdict<Changed<unknown>>, to: string) {
  if (!verdict.ok) return data(refusedForm(values, verdict.refusals), 422)
  return redirect(to, { headers: { 'Set-Cookie': await noticeHeader('saved', verdict.value.changeId) } })
}
