import { unstable_usePrompt as usePrompt } from '@remix-run/react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { giveUpAll, hasLost, subscribeToPosts } from '~/components/forms/unanswered-posts'
import { m } from '~/i18n/generated/messages'

function subscribeToNetwork(notify: () => void): () => void {
  window.addEventListener('online', notify)
  window.addEventListener('offline', notify)
  return () => {
    window.removeEventListener('online', notify)
    window.removeEventListener('offline', notify)
  }
}

/** Says that nothing can be saved while there is no network, and what becomes of a form sent into the void. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  )
  const isTrying = useSyncExternalStore(subscribeToPosts, hasLost, () => false)
  usePrompt({ when: isTrying, message: m.offline_leave() })
  if (isTrying) {
    return (
      <Banner role="alert">
        <span>{m.offline_unsent()}</span>
        <button type="button" onClick={giveUpAll} className="font-semibold underline">
          {m.offline_stop()}
        </button>
      </Banner>
    )
  }
  return isOnline ? null : <Banner role="status">{m.offline_banner()}</Banner>
}

function Banner({ role, children }: { role: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div
      role={role}
      className="sticky top-0 z-50 flex flex-wrap justify-center gap-x-4 gap-y-1 bg-warn-soft px-4 py-2 text-center text-sm text-warn"
    >
      {children}
    </div>
  )
}
