import { Link } from '@remix-run/react'
import { PostForm } from '~/components/forms/post-form'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import { subProcessPath } from '~/lib/links'
import type { DependencyLink, SubProcessDetail } from '../detail'

interface DependenciesCardProps {
  detail: SubProcessDetail
  slug: string
  today: string
  /** Whether the viewer plans dependencies. */
  mayPlan: boolean
}

/** What it waits for, and what waits for it. */
export function DependenciesCard({ detail, slug, today, mayPlan }: DependenciesCardProps) {
  const { waitsFor, awaitedBy } = detail
  const path = `${subProcessPath(slug, detail.code)}/dependencies`
  const shared = { slug, today, path: mayPlan ? path : null }
  return (
    <Card
      title={m.sub_process_dependencies()}
      more={
        mayPlan && (
          <Link to={path} className="hover:underline">
            {m.sub_process_dependency_add()}
          </Link>
        )
      }
    >
      {waitsFor.length + awaitedBy.length === 0 && <p className="text-ink-2">{m.sub_process_dependencies_none()}</p>}
      {waitsFor.length > 0 && <Links title={m.sub_process_waits_for()} links={waitsFor} {...shared} />}
      {awaitedBy.length > 0 && <Links title={m.sub_process_awaited_by()} links={awaitedBy} {...shared} />}
    </Card>
  )
}

function Links({
  title,
  links,
  slug,
  today,
  path,
}: {
  title: string
  links: readonly DependencyLink[]
  slug: string
  today: string
  path: string | null
}) {
  return (
    <section className="mt-3 first-of-type:mt-0">
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      <ul>
        {links.map((link) => (
          <li
            key={link.id}
            className="grid grid-cols-[16px_1fr_auto] items-start gap-x-2 border-b border-line-2 py-2 text-sm last:border-0 last:pb-0"
          >
            <span className="pt-0.5">
              <StatusMark status={link.isMet ? 'done' : 'notStarted'} />
            </span>
            <span className="min-w-0">
              <Link to={subProcessPath(slug, link.other.code)} className="font-semibold hover:underline">
                <span className="mr-1.5 whitespace-nowrap">{link.other.code}</span>
                <span className="font-normal">{nameOf(link.other.name)}</span>
              </Link>
              <span className="block text-xs text-ink-3">{termsSentence(link, today)}</span>
            </span>
            {path && (
              <PostForm action={`${path}/${link.id}/removal`} className="flex gap-3">
                <input type="hidden" name="version" value={link.lagDays} />
                <Link to={`${path}/${link.id}/lag`} className="text-xs text-ink-3 hover:underline">
                  {m.sub_process_dependency_lag()}
                  <span className="sr-only"> {link.other.code}</span>
                </Link>
                <button type="submit" className="text-xs text-ink-3 hover:text-bad hover:underline">
                  {m.sub_process_dependency_remove()}
                  <span className="sr-only"> {link.other.code}</span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which step follows which, how long after, and until when that lasts. */
function termsSentence(
  { predecessorStep, successorStep, lagDays, isMet, until }: DependencyLink,
  today: string,
): string {
  const facts = { before: stepWord(predecessorStep), after: stepWord(successorStep) }
  if (isMet || until === null) return m.sub_process_terms_met(facts)
  const day = shortDay(until, today)
  return lagDays > 0
    ? m.sub_process_terms_lag({ ...facts, day, days: lagDays })
    : m.sub_process_terms({ ...facts, day })
}
