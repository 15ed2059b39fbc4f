import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { LinkPurpose } from '~/domain/vocabulary'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** A link just made, shown this once: selected by a click, copied by the button, and until when it works. */
export function MadeLink({
  address,
  purpose,
  expiresAt,
  timeZone,
  name,
}: {
  address: string
  purpose: LinkPurpose
  /** UTC milliseconds. */
  expiresAt: number
  timeZone: string
  name: string
}) {
  const id = useId()
  return (
    <Card className="mb-4 border-accent">
      <div role="status" className="grid gap-2">
        <label htmlFor={id} className="font-semibold">
          {purpose === 'invitation' ? m.link_made_invitation({ name }) : m.link_made_reset({ name })}
        </label>
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {m.link_made_text({ until: dayAndTime(expiresAt, timeZone) })}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <input
            id={id}
            readOnly
            value={address}
            aria-describedby={`${id}-hint`}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-8 min-w-0 flex-1 basis-64 rounded-md border border-line-strong/60 bg-bg px-2.5 py-1 font-mono text-sm text-ink"
          />
          <CopyButton text={address} />
        </div>
      </div>
    </Card>
  )
}

/** Only where the browser can copy: without script, or on a page that is not secure, the address is selected by hand. */
function CopyButton({ text }: { text: string }) {
  const [can, setCan] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCan('clipboard' in navigator), [])
  useEffect(() => {
    if (!isCopied) return
    const pause = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(pause)
  }, [isCopied])
  if (!can) return null
  const Icon = isCopied ? Check : Copy
  return (
    <Button
      type="button"
      look="primary"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCan(false),
        )
      }
    >
      <Icon size={14} aria-hidden="true" />
      <span aria-live="polite">{isCopied ? m.link_copied() : m.link_copy()}</span>
    </Button>
  )
}
