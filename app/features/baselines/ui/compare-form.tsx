import { Form } from '@remix-run/react'
import { Button } from '~/components/ui/button'
import type { Track } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

/** Which two states of the plan to compare: an address, so that the answer can be sent. */
export function CompareForm({
  action,
  baselines,
  from,
  to,
  track = null,
}: {
  action: string
  baselines: readonly { id: number; name: string }[]
  /** Ids as text, or `now`. */
  from: string
  to: string
  track?: Track | null
}) {
  return (
    <Form key={`${from} ${to}`} action={action} className="no-print flex flex-wrap items-center gap-2 text-sm">
      {track && <input type="hidden" name="track" value={track} />}
      <Choice name="from" label={m.baselines_from()} value={from} baselines={baselines} />
      <Choice name="to" label={m.baselines_to()} value={to} baselines={baselines} hasNow />
      <Button>{m.baselines_show()}</Button>
    </Form>
  )
}

function Choice({
  name,
  label,
  value,
  baselines,
  hasNow = false,
}: {
  name: string
  label: string
  value: string
  baselines: readonly { id: number; name: string }[]
  hasNow?: boolean
}) {
  return (
    <label className="flex items-center gap-1.5">
      <span className="text-xs text-ink-3">{label}</span>
      <select
        name={name}
        defaultValue={value}
        className="min-h-8 max-w-56 rounded-md border border-line-strong/60 bg-surface px-2 text-sm"
      >
        {hasNow && <option value="now">{m.baselines_now()}</option>}
        {baselines.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
