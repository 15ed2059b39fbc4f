import { useId } from 'react'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'

/** A link just made, shown this once; null for one whose form came twice, since nobody knows its secret any more. */
export function MadeReportLink({ address }: { address: string | null }) {
  const id = useId()
  return (
    <Card className="mb-4 border-accent">
      <div role="status" className="grid gap-2">
        {address === null ? (
          <p>{m.report_links_made_before()}</p>
        ) : (
          <>
            <label htmlFor={id} className="font-semibold">
              {m.report_links_made()}
            </label>
            <p id={`${id}-hint`} className="text-sm text-ink-2">
              {m.report_links_made_hint()}
            </p>
            <input
              id={id}
              readOnly
              value={address}
              aria-describedby={`${id}-hint`}
              onFocus={(event) => event.currentTarget.select()}
              className="min-h-8 w-full min-w-0 rounded-md border border-line-strong/60 bg-bg px-2.5 py-1 font-mono text-sm text-ink"
            />
          </>
        )}
      </div>
    </Card>
  )
}
