import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { PracticeInWork as Practice } from '../queries.server'

const KINDS = {
  added: m.reference_change_added,
  changed: m.reference_change_changed,
  moved: m.reference_change_moved,
  retired: m.reference_change_retired,
} as const

interface Props {
  practice: Practice
  /** Where its form is; the forms of the other verbs are below it. */
  to: string
  isFirst: boolean
  isLast: boolean
}

/** A practice as the draft has it, with what can be done to it. */
export function PracticeInWork({ practice, to, isFirst, isLast }: Props) {
  const { title, text, pitfall, change, isRetired, isInDraft } = practice
  const name = nameOf(title)
  return (
    <li className="grid items-start gap-x-8 gap-y-2 border-b border-line-2 py-4 first:pt-1 last:border-0 last:pb-1 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h3 className="mb-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          {isRetired ? (
            <del className="text-ink-3">{name}</del>
          ) : (
            <Link to={to} data-row className="hover:underline">
              {name}
            </Link>
          )}
          {change && (
            <span className="rounded bg-accent-soft px-1.5 text-xs leading-5 font-semibold text-accent-ink">
              {KINDS[change]()}
            </span>
          )}
        </h3>
        {!isRetired && (
          <>
            <p className="max-w-prose whitespace-pre-line">{nameOf(text)}</p>
            {nameOf(pitfall) && (
              <p className="mt-1.5 max-w-prose text-sm text-ink-2">
                <span className="font-semibold">{m.reference_pitfall()}</span> {nameOf(pitfall)}
              </p>
            )}
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {!isRetired && (
          <>
            <LinkButton to={to}>
              {m.reference_edit()}
              <span className="sr-only">{name}</span>
            </LinkButton>
            {!isFirst && (
              <Verb practice={practice} to={`${to}/move`} extra={<input type="hidden" name="direction" value="up" />}>
                <ArrowUp size={15} aria-hidden="true" />
                <span className="sr-only">{m.reference_move_up({ name })}</span>
              </Verb>
            )}
            {!isLast && (
              <Verb practice={practice} to={`${to}/move`} extra={<input type="hidden" name="direction" value="down" />}>
                <ArrowDown size={15} aria-hidden="true" />
                <span className="sr-only">{m.reference_move_down({ name })}</span>
              </Verb>
            )}
            {change !== 'added' && (
              <Verb practice={practice} to={`${to}/retire`} isDanger>
                {m.reference_retire()}
                <span className="sr-only">{name}</span>
              </Verb>
            )}
          </>
        )}
        {isInDraft && (
          <Verb practice={practice} to={`${to}/revert`}>
            {change === 'added' ? m.reference_remove() : m.reference_revert()}
            <span className="sr-only">{name}</span>
          </Verb>
        )}
      </div>
    </li>
  )
}

function Verb({
  practice,
  to,
  extra,
  isDanger = false,
  children,
}: {
  practice: Practice
  to: string
  extra?: ReactNode
  isDanger?: boolean
  children: ReactNode
}) {
  return (
    <PostForm action={to} preventScrollReset>
      <input type="hidden" name="version" value={practice.version} />
      {extra}
      <Button look={isDanger ? 'danger' : 'plain'}>{children}</Button>
    </PostForm>
  )
}
