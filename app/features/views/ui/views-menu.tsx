import { useFetcher } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'
import { placeBeside } from '~/components/ui/anchored-popover'
import { m } from '~/i18n/generated/messages'
import type { SavedViewsPage } from '../saved-views-page'
import { ViewList } from './view-list'

/** The kept views of a room beside the button that asked for them; it closes by Escape or a press elsewhere. */
export default function ViewsMenu({
  address,
  anchor,
  onClose,
}: {
  address: string
  anchor: RefObject<HTMLElement>
  onClose: () => void
}) {
  const { data, load } = useFetcher<SavedViewsPage>()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => load(address), [load, address])
  useEffect(() => {
    const element = panel.current
    if (!data || !element || !anchor.current) return
    element.showPopover()
    placeBeside(element, anchor.current, 'end')
    element.querySelector('a')?.focus()
  }, [data, anchor])
  useEffect(() => {
    const element = panel.current
    const closed = (event: Event) => {
      if ('newState' in event && event.newState === 'closed') onClose()
    }
    element?.addEventListener('toggle', closed)
    return () => element?.removeEventListener('toggle', closed)
  }, [onClose])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on one of its links closes it, by keyboard too
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={m.views_title()}
      onClick={(event) => event.target instanceof Element && event.target.closest('a') && onClose()}
      className="w-72 max-w-[calc(100vw-16px)] rounded-lg border border-line bg-raised p-3 shadow-(--shadow)"
    >
      {data && <ViewList page={data} />}
    </div>
  )
}
