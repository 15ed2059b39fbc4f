import { lazy, Suspense, useEffect, useState } from 'react'
import { m } from '~/i18n/generated/messages'
import { noticeSentence } from './notice-sentence'

const Toaster = lazy(() => import('sonner').then(({ Toaster: Component }) => ({ default: Component })))

/** Says what the last request did. Without script it stands on the page; with script it is a toast that goes by itself. */
export function Notices({ notice }: { notice: { code: string; changeId: string | null } | null }) {
  const [canToast, setCanToast] = useState(false)
  useEffect(() => setCanToast(true), [])
  useEffect(() => {
    if (notice) void import('sonner').then(({ toast }) => toast.success(noticeSentence(notice.code)))
  }, [notice])
  if (!canToast) {
    if (!notice) return null
    return (
      <p
        role="status"
        className="fixed inset-x-0 bottom-4 mx-auto w-max max-w-full rounded-lg border border-line bg-raised px-4 py-2 shadow-(--shadow)"
      >
        {noticeSentence(notice.code)}
      </p>
    )
  }
  return (
    <Suspense fallback={null}>
      <Toaster
        position="bottom-center"
        // Above the bar that pages keep at the thumb.
        mobileOffset={{ bottom: 76 }}
        containerAriaLabel={m.notices_label()}
        toastOptions={{ duration: 6000 }}
      />
    </Suspense>
  )
}

/** Shows a toast with the offer to take the change back. `undo` posts the change's name to where undo is done. */
export async function toastWithUndo(text: string, undo: () => void): Promise<void> {
  const { toast } = await import('sonner')
  toast.success(text, { duration: 8000, action: { label: m.form_undo(), onClick: undo } })
}

export async function toastProblem(text: string): Promise<void> {
  const { toast } = await import('sonner')
  toast.error(text, { duration: 10_000 })
}
