import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { m } from '~/i18n/generated/messages'

/** Sub-processes down, branches across; scrolls by itself while its first row and column stay in sight. */
export function MatrixFrame({
  caption,
  head,
  tableRef,
  onKeyDown,
  children,
}: {
  caption: string
  head: ReactNode
  tableRef?: Ref<HTMLTableElement>
  onKeyDown?: KeyboardEventHandler
  children: ReactNode
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[max(18rem,calc(100dvh-290px))] overflow-auto print:max-h-none"
    >
      <table ref={tableRef} onKeyDown={onKeyDown} className="w-max min-w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-b border-line bg-surface py-1.5 pr-2 text-left align-bottom text-xs font-medium text-ink-3"
            >
              {m.waves_matrix_corner()}
            </th>
            {head}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

export function BranchHeading({ children }: { children: ReactNode }) {
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 w-[72px] max-w-[84px] min-w-[56px] border-b border-line bg-surface px-1 py-1.5 text-center align-bottom text-xs leading-4 font-medium text-ink-2"
    >
      {children}
    </th>
  )
}

export function SubProcessHeading({ children }: { children: ReactNode }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 w-[132px] max-w-[132px] min-w-[132px] border-b border-line-2 bg-surface py-1.5 pr-2 text-left font-medium sm:w-[250px] sm:max-w-[250px] sm:min-w-[250px]"
    >
      {children}
    </th>
  )
}
