/** What is said in passing: that something was saved, with the offer to take it back, or that it was refused. */
export interface Toast {
  text: string
  isProblem: boolean
  undo?: () => void
}

/** `plain`: the library could not be fetched, as when the network is gone; the page then says it by itself. */
export type ToastState = { shows: 'nothing' | 'toasts' } | { shows: 'plain'; toast: Toast | null }

export const loadToasts = () => import('./toasts')

export const NOTHING: ToastState = { shows: 'nothing' }
let state: ToastState = NOTHING
const listeners = new Set<() => void>()

export const toastState = (): ToastState => state

export function listenToToasts(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Fetches what shows toasts, once, and shows this one. */
export async function showToast(
  shown: Toast,
  options: { duration?: number; action?: { label: string; onClick: () => void } } = {},
): Promise<void> {
  try {
    const { toast } = await loadToasts()
    toast[shown.isProblem ? 'error' : 'success'](shown.text, options)
    tell({ shows: 'toasts' })
  } catch {
    tell({ shows: 'plain', toast: shown })
  }
}

export function dropPlainToast(): void {
  tell({ shows: 'plain', toast: null })
}

function tell(next: ToastState): void {
  state = next
  for (const notify of listeners) notify()
}
