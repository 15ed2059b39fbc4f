import { Link } from '@remix-run/react'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { ADVICE_KINDS, type AdviceKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Named } from '../named'
import { adviceKindWord, sayStateWord } from './words'

interface Props {
  choice: { state: string | null; kind?: AdviceKind | null }
  /** Whose: executives of asks, owners of advice. */
  person: { name: 'of' | 'owner'; value: number | null; among: readonly Named[]; label: string }
  shown: number
}

const STATES = ['open', 'overdue', 'closed'] as const

/** The filters of a list of what is said, which live in the address. */
export function SayFilters({ choice, person, shown }: Props) {
  const isFiltered = choice.state !== null || person.value !== null || Boolean(choice.kind)
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterForm
        key={`${choice.state} ${choice.kind} ${person.value}`}
        kept={new URLSearchParams()}
        apply={m.advice_filter_apply()}
      >
        <FilterChoice name="state" label={m.advice_filter_state()} value={choice.state}>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {sayStateWord(state)}
            </option>
          ))}
        </FilterChoice>
        {choice.kind !== undefined && (
          <FilterChoice name="kind" label={m.advice_filter_kind()} value={choice.kind}>
            {ADVICE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {adviceKindWord(kind)}
              </option>
            ))}
          </FilterChoice>
        )}
        <FilterChoice name={person.name} label={person.label} value={person.value}>
          {person.among.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
      </FilterForm>
      {isFiltered && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.advice_filter_shown({ count: shown })}
          <Link to="?" className="text-accent hover:underline">
            {m.advice_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}

/** The address of a page of the list as it is filtered. */
export function pageQuery(choice: Readonly<Record<string, string | number | null>>, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...choice, page })) if (value) query.set(name, String(value))
  return `?${query}`
}
