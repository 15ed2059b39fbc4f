import { Form, useSubmit } from '@remix-run/react'
import { Button } from '~/components/ui/button'
import type { Name } from '~/domain/vocabulary'
import { TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { ComparisonView } from '../comparison'

interface Props {
  view: ComparisonView
  subProcesses: readonly { code: string; name: Name }[]
}

/** All, one track or one sub-process. */
export function ComparisonFilters({ view, subProcesses }: Props) {
  const submit = useSubmit()
  return (
    <Form
      key={view.code ?? view.track}
      onChange={(event) => {
        const { name, value } = event.target as unknown as HTMLSelectElement
        submit(value === '' ? {} : { [name]: value })
      }}
      className="no-print mb-3 flex flex-wrap items-center gap-2"
    >
      <select name="track" defaultValue={view.track ?? ''} aria-label={m.tailoring_filter_track()} className={SELECT}>
        <option value="">{m.tailoring_filter_track()}</option>
        {TRACKS.map((track) => (
          <option key={track} value={track}>
            {trackWord(track)}
          </option>
        ))}
      </select>
      <select name="code" defaultValue={view.code ?? ''} aria-label={m.tailoring_column_name()} className={SELECT}>
        <option value="">{m.tailoring_column_name()}</option>
        {subProcesses.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {nameOf(name)}
          </option>
        ))}
      </select>
      <Button>{m.tailoring_apply()}</Button>
    </Form>
  )
}

const SELECT = 'min-h-8 max-w-72 min-w-0 rounded-md border border-line-strong/60 bg-surface px-2 text-sm text-ink-2'
