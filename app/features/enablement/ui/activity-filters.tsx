import { Link } from '@remix-run/react'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { ACTIVITY_STATES } from '~/domain/enablement'
import { ENABLEMENT_KINDS, type Name } from '~/domain/vocabulary'
import { enablementKindWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { activityQuery } from '../activity-list'
import type { ActivityChoice } from '../read-choice'
import { activityStateWord } from './sentences'

/** The filters of the list, which live in the address. */
export function ActivityFilters({
  choice,
  subProcesses,
  shown,
}: {
  choice: ActivityChoice
  subProcesses: readonly { code: string; name: Name }[]
  shown: number
}) {
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterForm
        key={activityQuery(choice)}
        kept={new URLSearchParams()}
        apply={m.enablement_filter_apply()}
        search={{ value: choice.q, words: m.enablement_filter_title() }}
      >
        <FilterChoice name="kind" label={m.enablement_column_kind()} value={choice.kind}>
          {ENABLEMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {enablementKindWord(kind)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="state" label={m.enablement_column_state()} value={choice.state}>
          {ACTIVITY_STATES.map((state) => (
            <option key={state} value={state}>
              {activityStateWord(state)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="subProcess" label={m.enablement_filter_sub_process()} value={choice.subProcess || null}>
          {subProcesses.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {activityQuery(choice) !== '?' && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.enablement_activities_shown({ count: shown })}
          <Link to="?" className="text-accent hover:underline">
            {m.enablement_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
