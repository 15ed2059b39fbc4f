import { useSyncExternalStore } from 'react'
import { m } from '~/i18n/generated/messages'

function subscribe(notify: () => void): () => void {
  window.addEventListener('online', notify)
  window.addEventListener('offline', notify)
  return () => {
    window.removeEventListener('online', notify)
    window.removeEventListener('offline', notify)
  }
}

/** Says that nothing can be saved while there is no network. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  if (isOnline) return null
  return (
    <p role="status" className="sticky top-0 z-50 bg-warn-soft px-4 py-2 text-center text-sm text-warn">
      {m.offline_banner()}
    </p>
  )
}
