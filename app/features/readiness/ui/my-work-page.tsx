import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSaved } from '~/components/layout/use-saved'
import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { PageHeader } from '~/components/ui/page-header'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { CheckView, Limits } from '../check-view'
import type { MyWork } from '../my-work'
import { gridPath } from '../paths'
import { CheckCard } from './check-card'
import { LevelTiles } from './level-tiles'
import { UnchangedBar } from './unchanged-bar'
import { useKeptOrder } from './use-kept-order'
import { workSentence } from './work-headline'

interface Props {
  slug: string
  /** Whose page it is. */
  me: number
  today: Day
  /** The sub-process the page is narrowed to. */
  code: string | null
  work: MyWork
  checks: readonly CheckView[]
  limits: Limits
  needed: number
  /** The card of what is no check. */
  otherCard: (card: MyWork['cards'][number]) => ReactNode
}

/** What waits for a person, by its consequence, each done in place: two minutes, on a phone too. */
export function MyWorkPage({ slug, me, today, code, work, checks, limits, needed, otherCard }: Props) {
  const { pathname, search } = useLocation()
  const { said, onSaved } = useSaved(slug)
  const byId = new Map(checks.map((check) => [check.id, check]))
  const of = (ids: readonly number[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const cards = useKeptOrder(search, work.cards)
  const met = of(work.met)
  const card = { slug, me, today, limits, to: pathname + search, onSaved }
  const only =
    work.subProcesses.length === 1 ? work.subProcesses[0] : work.subProcesses.find((one) => one.code === code)
  const pageLink = (number: number) =>
    `?${new URLSearchParams({ ...(code && { subProcess: code }), page: `${number}` })}`
  return (
    <div className="pb-16 lg:pb-0">
      <PageHeader
        question={
          <>
            {m.my_work_question()}
            {only && <span className="ml-2 text-ink-2">{`${only.code} ${nameOf(only.name)}`}</span>}
          </>
        }
        title={workSentence(work.headline, today)}
        facts={work.checksHeadline && <span>{workSentence(work.checksHeadline, today)}</span>}
      />
      {work.subProcesses.length > 1 && (
        <nav
          aria-label={m.my_work_filter()}
          className="-mx-4 mb-4 flex gap-1.5 overflow-x-auto px-4 py-0.5 sm:mx-0 sm:flex-wrap sm:px-0"
        >
          <ChipLink to="?" isOn={code === null}>
            {m.my_work_all()}
          </ChipLink>
          {work.subProcesses.map((one) => (
            <ChipLink key={one.code} to={`?subProcess=${one.code}`} isOn={one.code === code}>
              <span title={nameOf(one.name)}>{one.code}</span>
              <span className="ml-1.5 font-normal tabular-nums text-ink-3">{one.count}</span>
            </ChipLink>
          ))}
        </nav>
      )}
      {work.openCount > 0 && <LevelTiles levels={work.levels} needed={needed} />}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <section aria-label={m.my_work_list()} className="mt-4">
        <ul className="grid items-start gap-2.5 xl:grid-cols-2">
          {cards.map((one) => {
            if (one.kind !== 'check') return otherCard(one)
            const check = byId.get(one.id)
            return check && <CheckCard key={check.id} check={check} {...card} />
          })}
        </ul>
      </section>
      {work.page.of > 1 && (
        <p className="mt-3 flex gap-2">
          {work.page.number > 1 && <LinkButton to={pageLink(work.page.number - 1)}>{m.my_work_previous()}</LinkButton>}
          {work.page.more > 0 && (
            <LinkButton to={pageLink(work.page.number + 1)}>{m.my_work_more({ count: work.page.more })}</LinkButton>
          )}
        </p>
      )}
      {work.metCount > 0 && (
        <details className="mt-4">
          <summary className="py-1.5 text-sm text-ink-2">
            {m.my_work_met()} <span className="tabular-nums text-ink-3">{work.metCount}</span>
          </summary>
          <ul className="mt-2 grid items-start gap-2.5 xl:grid-cols-2">
            {met.map((check) => (
              <CheckCard key={check.id} check={check} {...card} />
            ))}
          </ul>
          {work.metCount > met.length && (
            <p className="mt-2 text-sm text-ink-2">{m.my_work_met_more({ count: work.metCount - met.length })}</p>
          )}
        </details>
      )}
      <p className="mt-4 text-sm text-ink-2">
        {work.laterCount > 0 && <>{m.my_work_later({ count: work.laterCount })} </>}
        <Link to={roomPath(slug, only?.code)} className="text-accent hover:underline">
          {m.my_work_room()}
        </Link>{' '}
        <Link to={gridPath(slug)} className="ml-3 text-accent hover:underline">
          {m.grid_link()}
        </Link>
      </p>
      <UnchangedBar ids={work.unchanged} slug={slug} to={card.to} onSaved={onSaved} />
    </div>
  )
}

function roomPath(slug: string, code: string | undefined): string {
  return code === undefined ? `/programmes/${slug}/readiness?owner=me` : `/programmes/${slug}/readiness/${code}`
}
