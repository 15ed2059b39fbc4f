import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { TextArea, TextField } from '~/components/forms/field'
import { FormKey, useFormKey } from '~/components/forms/form-key'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import type { OnSaved } from '~/components/layout/use-saved'
import { BusyContext } from '~/components/ui/busy'
import { Button } from '~/components/ui/button'
import type { Consequences } from '~/domain/consequences'
import { isEmptyChange, type PlanChange } from '~/domain/plan-change'
import { m } from '~/i18n/generated/messages'
import type { ToldChange } from '~/lib/told-change'

/** The scenario that is worked on, and what it changes of the plan. */
export interface EditedScenario {
  id: number
  name: string
  version: number
  change: PlanChange
}

/** Where a plan in the making goes: into the plan, or into the scenario that is worked on. */
export interface CommitTo {
  /** The programme's address. */
  base: string
  scenario: EditedScenario | null
  /** Whether the viewer may keep it as a new scenario. */
  mayKeep: boolean
  onSaved: OnSaved
  /** It is where it was meant to go: the draft has done its work. */
  onDone: () => void
}

type Committing = ReturnType<typeof useFetcher<ToldChange>>

/**
 * The way of a commitment to the server, and what follows when it has arrived. Held by what stays on the page: on the
 * plan that it has become a draft changes nothing, so the form is gone by the time the answer is there.
 */
export function useCommit({ scenario, onSaved, onDone }: CommitTo): Committing {
  const fetcher = useFetcher<ToldChange>()
  const told = useRef<unknown>(undefined)
  useEffect(() => {
    const { state, data } = fetcher
    if (state !== 'idle' || !data?.ok || told.current === data) return
    told.current = data
    onSaved(data.changeId, scenario ? m.planning_scenario_saved() : m.planning_committed({ count: data.count }))
    onDone()
  }, [fetcher, scenario, onSaved, onDone])
  return fetcher
}

/** Commits a change of the plan, with a reason where one is asked for; or keeps it as a scenario. */
export function CommitForm({
  change,
  consequences,
  commit,
  fetcher,
}: {
  change: PlanChange
  consequences: Consequences
  commit: CommitTo
  fetcher: Committing
}) {
  const formKey = useFormKey()
  const { base, scenario, mayKeep } = commit
  // What was refused of an earlier draft is not said of this one.
  const [earlier] = useState(fetcher.data)
  const isBusy = fetcher.state !== 'idle'
  const answer = fetcher.data === earlier || isBusy ? undefined : fetcher.data
  const { errors, problems } = readFaults(answer && !answer.ok ? answer.faults : undefined)

  const asksForReasons = scenario === null
  return (
    <div className="mt-3 border-t border-line pt-3">
      <FormProblems problems={problems} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <fetcher.Form
          method="post"
          action={scenario ? `${base}/scenarios/${scenario.id}/save` : `${base}/plan/apply`}
          noValidate
          className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2 xl:in-data-beside:grid-cols-1"
        >
          <FormKey value={formKey} />
          <input type="hidden" name="change" value={JSON.stringify(change)} />
          {scenario && (
            <>
              <input type="hidden" name="scenarioId" value={scenario.id} />
              <input type="hidden" name="version" value={scenario.version} />
            </>
          )}
          {asksForReasons && consequences.slipDays > 0 && (
            <TextArea
              name="slipReason"
              rows={2}
              label={m.planning_slip_reason()}
              errors={errors('slipReason')}
              required
            />
          )}
          {asksForReasons && consequences.overloads.length > 0 && (
            <TextArea
              name="overloadReason"
              rows={2}
              label={m.planning_overload_reason()}
              errors={errors('overloadReason')}
              required
            />
          )}
          <div className="sm:col-span-2">
            <BusyContext.Provider value={isBusy}>
              <Button look="primary" disabled={isEmptyChange(change)}>
                {scenario ? m.planning_commit_scenario() : m.planning_commit()}
              </Button>
            </BusyContext.Provider>
          </div>
        </fetcher.Form>
        {mayKeep && !scenario && <KeepForm action={`${base}/scenarios/new`} change={change} />}
      </div>
    </div>
  )
}

/** A plan that is not to be committed yet is kept under a name, and compared. */
function KeepForm({ action, change }: { action: string; change: PlanChange }) {
  const fetcher = useFetcher<ToldChange>()
  const formKey = useFormKey()
  const { errors } = readFaults(fetcher.data && !fetcher.data.ok ? fetcher.data.faults : undefined)
  return (
    <fetcher.Form method="post" action={action} noValidate className="flex items-end gap-2">
      <FormKey value={formKey} />
      <input type="hidden" name="change" value={JSON.stringify(change)} />
      <TextField name="name" label={m.planning_scenario_name()} errors={errors('name')} />
      <Button disabled={isEmptyChange(change)}>{m.planning_keep_scenario()}</Button>
    </fetcher.Form>
  )
}
