import { Search as SearchIcon } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { m } from '~/i18n/generated/messages'
import type { SearchProps } from './search-props'
import { useShortcuts } from './use-shortcuts'

const loadPalette = () => import('./palette')
const Palette = lazy(loadPalette)

/** The field in the top bar that opens the palette; the palette itself is loaded when somebody comes near it. */
export function Search(props: SearchProps) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  useShortcuts({ onPalette: () => setOpen('palette'), onHelp: () => setOpen('shortcuts') })
  const [isMac, setIsMac] = useState(false)
  useEffect(() => setIsMac(/mac|iphone|ipad/i.test(navigator.userAgent)), [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('palette')}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        className="flex h-8 flex-none items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm text-ink-3 hover:border-ink-3 md:w-[260px]"
      >
        <SearchIcon size={15} aria-hidden="true" />
        <span className="sr-only md:not-sr-only">{m.search_or_jump()}</span>
        <kbd className="ml-auto hidden rounded border border-line bg-line-2 px-1.5 text-[11px] leading-4 text-ink-2 md:inline">
          {isMac ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Palette {...props} page={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}

function fetchAhead(): void {
  // Opening it tries again, and says so when that fails.
  loadPalette().catch(() => undefined)
}
