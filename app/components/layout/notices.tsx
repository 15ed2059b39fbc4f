import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { m } from '~/i18n/generated/messages'
import { noticeSentence } from './notice-sentence'
import { dropPlainToast, listenToToasts, loadToasts, NOTHING, showToast, type Toast, toastState } from './toast-queue'

const Toasts = lazy(loadToasts)

/**
 * Says what the last request did. Without script it stands on the page; with script it is a toast that goes by itself.
 * Most pages show none, so what shows them is fetched with the first.
 */
export function Notices({ notice }: { notice: { code: string; changeId: string | null } | null }) {
  const [served] = useState(notice)
  const state = useSyncExternalStore(listenToToasts, toastState, () => NOTHING)
  useEffect(() => {
    if (notice) void showToast({ text: noticeSentence(notice.code), isProblem: false })
  }, [notice])

  if (state.shows === 'plain') return state.toast && <PlainToast toast={state.toast} />
  if (state.shows === 'toasts')
    return (
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    )
  // What came with the page stays until the toast takes its place.
  return served && notice === served ? <PlainNotice>{noticeSentence(served.code)}</PlainNotice> : null
}

/** Shows a toast with the offer to take the change back. `undo` posts the change's name to where undo is done. */
export function toastWithUndo(text: string, undo: () => void): Promise<void> {
  const action = { label: m.form_undo(), onClick: undo }
  return showToast({ text, isProblem: false, undo }, { duration: 8000, action })
}

export function toastProblem(text: string): Promise<void> {
  return showToast({ text, isProblem: true }, { duration: 10_000 })
}

function PlainToast({ toast: { text, isProblem, undo } }: { toast: Toast }) {
  const takeBack = () => {
    dropPlainToast()
    undo?.()
  }
  return (
    <PlainNotice isProblem={isProblem}>
      {text}
      {undo && (
        <button type="button" className="underline" onClick={takeBack}>
          {m.form_undo()}
        </button>
      )}
      <button type="button" className="underline" onClick={dropPlainToast}>
        {m.form_close()}
      </button>
    </PlainNotice>
  )
}

function PlainNotice({ isProblem = false, children }: { isProblem?: boolean; children: ReactNode }) {
  return (
    <p
      role={isProblem ? 'alert' : 'status'}
      className="fixed inset-x-0 bottom-4 z-20 mx-auto flex w-max max-w-full gap-4 rounded-lg border border-line bg-raised px-4 py-2 shadow-(--shadow)"
    >
      {children}
    </p>
  )
}
