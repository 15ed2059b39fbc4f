import type { ReactNode } from 'react'

/** The page's question, its answer in one sentence, and what belongs beside it. */
export function PageHeader({
  question,
  title,
  facts,
  actions,
}: {
  question: ReactNode
  title: ReactNode
  facts?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p className="text-sm text-ink-3">{question}</p>
        <h1 className="mt-0.5 max-w-[960px] text-pretty text-lg leading-[26px] tracking-[-0.012em] sm:text-xl">
          {title}
        </h1>
        {facts && <div className="mt-1.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-ink-2">{facts}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}
