import type { ReactNode } from 'react'

/** A table wider than the screen scrolls by itself, by keyboard too, and never the page. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="relative overflow-x-auto print:overflow-visible" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
