import type { ReactNode } from 'react'

/** One subject on the page, with its name and, to the right, where more is to be found. */
export function Card({
  title,
  note,
  more,
  className = '',
  children,
}: {
  title?: ReactNode
  note?: ReactNode
  more?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section className={`card min-w-0 rounded-lg border border-line bg-surface px-4 py-3.5 ${className}`}>
      {title && <CardTitle title={title} note={note} more={more} />}
      {children}
    </section>
  )
}

export function CardTitle({ title, note, more }: { title: ReactNode; note?: ReactNode; more?: ReactNode }) {
  return (
    <div className="mb-2.5 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm">
      <h2>{title}</h2>
      {note && <span className="text-xs text-ink-3">{note}</span>}
      {more && <span className="ml-auto text-accent">{more}</span>}
    </div>
  )
}
