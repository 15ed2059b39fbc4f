import { useId } from 'react'
import type { StandingReason } from '~/domain/reasons'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import { AnchoredPopover } from './anchored-popover'
import { StatusBadge } from './status-badge'

/** A status that carries its reasons: press or tap to read them, each leading to where it can be mended. */
export function ReasonsBadge({
  status,
  text,
  reasons,
  linkOf,
}: {
  status: Status
  text?: string | undefined
  reasons: readonly StandingReason[]
  linkOf?: (reason: StandingReason) => string | null
}) {
  const id = useId()
  if (reasons.length === 0) return <StatusBadge status={status} text={text} />
  return (
    <AnchoredPopover
      id={id}
      label={m.reasons_open()}
      hint={reasons.map(reasonSentence).join('\n')}
      trigger={<StatusBadge status={status} text={text} />}
    >
      <ul className="grid gap-2 text-sm">
        {reasons.map((reason) => {
          const to = linkOf?.(reason) ?? null
          const sentence = reasonSentence(reason)
          return (
            <li key={sentence}>
              {to ? (
                <a href={to} className="text-accent hover:underline">
                  {sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          )
        })}
      </ul>
    </AnchoredPopover>
  )
}
