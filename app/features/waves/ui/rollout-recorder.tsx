import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { FormKey, useFormKey } from '~/components/forms/form-key'
import { GateNotice } from '~/components/ui/gate-in-the-way'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { FormFaults } from '~/lib/form.server'
import type { RolloutView } from '../rollout-view'
import { RolloutDayFields } from './rollout-day-fields'

/** Folded until it is needed: the day a rollout went live, and the day its branch expects. */
export function RolloutRecorder({
  slug,
  rollout,
  today,
  back,
}: {
  slug: string
  rollout: RolloutView
  today: Day
  back: string
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const fold = () => {
    if (details.current) details.current.open = false
  }
  const base = `/programmes/${slug}/rollouts/${rollout.id}`
  return (
    <details ref={details} className="no-print ml-auto open:w-full sm:ml-0">
      <summary className="w-max text-accent hover:underline">
        {rollout.liveOn === null ? m.waves_record() : m.waves_record_change()}
      </summary>
      <div className="mt-2 grid max-w-72 gap-3 pb-2">
        {!rollout.isCommitted && <p className="text-ink-3">{m.waves_record_after_commit()}</p>}
        {rollout.isCommitted && rollout.gate && <GateNotice slug={slug} gate={rollout.gate} />}
        {rollout.isCommitted && !rollout.gate && (
          <DayForm action={`${base}/live`} name="liveOn" rollout={rollout} today={today} back={back} onSaved={fold} />
        )}
        {rollout.liveOn === null && (
          <DayForm
            action={`${base}/expected`}
            name="expectedOn"
            rollout={rollout}
            today={today}
            back={back}
            onSaved={fold}
          />
        )}
      </div>
    </details>
  )
}

function DayForm({
  action,
  name,
  rollout,
  today,
  back,
  onSaved,
}: {
  action: string
  name: 'liveOn' | 'expectedOn'
  rollout: RolloutView
  today: Day
  back: string
  onSaved: () => void
}) {
  const fetcher = useFetcher<FormFaults>()
  const key = useFormKey()
  const saved = rollout[name]
  const latest = useRef(onSaved)
  latest.current = onSaved
  // biome-ignore lint/correctness/useExhaustiveDependencies: another saved day is what closes the form
  useEffect(() => latest.current(), [saved])
  return (
    <fetcher.Form method="post" action={action} noValidate preventScrollReset>
      <FormKey value={key} />
      <input type="hidden" name="back" value={back} />
      <RolloutDayFields
        name={name}
        saved={saved}
        version={rollout.version}
        today={today}
        faults={fetcher.data}
        isBusy={fetcher.state !== 'idle'}
      />
    </fetcher.Form>
  )
}
