import { type RefObject, useEffect } from 'react'

/** After a refusal, leads to the first field that is at fault: in a long form it may be out of sight. */
export function useFirstFault(form: RefObject<HTMLFormElement>, refusal: unknown): void {
  useEffect(() => {
    if (!refusal) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault], [role="alert"]')
    first?.scrollIntoView({ block: 'center' })
    first?.focus({ preventScroll: true })
  }, [form, refusal])
}
