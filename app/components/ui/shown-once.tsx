import { type ReactNode, useId } from 'react'
import { Card } from './card'

/**
 * A secret just made, shown this once, and selected by a click. `value` is null for one whose form came twice, since
 * nobody knows it any more: then `before` says so.
 */
export function ShownOnce({
  value,
  label,
  hint,
  before,
  beside,
}: {
  value: string | null
  label: string
  hint: string
  before?: string
  beside?: ReactNode
}) {
  const id = useId()
  return (
    <Card className="mb-4 border-accent">
      <div role="status" className="grid gap-2">
        {value === null ? (
          <p>{before}</p>
        ) : (
          <>
            <label htmlFor={id} className="font-semibold">
              {label}
            </label>
            <p id={`${id}-hint`} className="text-sm text-ink-2">
              {hint}
            </p>
            <div className="flex flex-wrap items-center gap-2">
              <input
                id={id}
                readOnly
                value={value}
                aria-describedby={`${id}-hint`}
                onFocus={(event) => event.currentTarget.select()}
                className="min-h-8 min-w-0 flex-1 basis-64 rounded-md border border-line-strong/60 bg-bg px-2.5 py-1 font-mono text-sm text-ink"
              />
              {beside}
            </div>
          </>
        )}
      </div>
    </Card>
  )
}
