import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '~/components/ui/button'
import { ShownOnce } from '~/components/ui/shown-once'
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
  return (
    <ShownOnce
      value={address}
      label={purpose === 'invitation' ? m.link_made_invitation({ name }) : m.link_made_reset({ name })}
      hint={m.link_made_text({ until: dayAndTime(expiresAt, timeZone) })}
      beside={<CopyButton text={address} />}
    />
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
