import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { entryList } from '~/features/register/entry-list'
import { entriesOf } from '~/features/register/queries.server'
import { readEntryChoice } from '~/features/register/read-choice'
import { EntryFilters } from '~/features/register/ui/entry-filters'
import { entryQuery } from '~/features/register/ui/entry-query'
import { EntryTable } from '~/features/register/ui/entry-table'
import { MatrixCard } from '~/features/register/ui/matrix-card'
import { registerSentence } from '~/features/register/ui/register-headline'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_register()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readEntryChoice(new URL(request.url).searchParams)
  const entries = await entriesOf(db, programme, today)
  const { all, ...list } = entryList(entries, choice, today)
  const worst = entries.find(({ number }) => number === list.headline.worst?.number)
  return {
    slug: programme.slug,
    today,
    choice,
    ...list,
    shown: all.length,
    worst: worst ? { title: worst.title } : null,
    mayAdd: mayAnywhere(viewer, 'register.add'),
  }
}

export default function RegisterPage() {
  const { slug, today, choice, headline, worst, matrix, rows, shown, total, owners, page, pages, mayAdd } =
    useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/register`
  const add = mayAdd && (
    <LinkButton look="primary" to={`${base}/new${choice.kind ? `?kind=${choice.kind}` : ''}`}>
      {m.register_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.register_question()}
        title={registerSentence(headline, total, worst)}
        facts={
          headline.open > 0 && (
            <>
              {headline.overdue > 0 && <span>{m.register_fact_overdue({ count: headline.overdue })}</span>}
              {headline.silent > 0 && <span>{m.register_fact_silent({ count: headline.silent })}</span>}
            </>
          )
        }
        actions={
          total > 0 && (
            <>
              <LinkButton look="quiet" reloadDocument to={`${base}.csv${entryQuery(choice)}`}>
                <Download size={15} aria-hidden="true" />
                {m.register_download()}
              </LinkButton>
              {add}
            </>
          )
        }
      />
      {total === 0 ? (
        <EmptyState title={m.register_empty_title()} text={m.register_empty_text()} action={add} />
      ) : (
        <>
          <EntryFilters choice={choice} owners={owners} shown={shown} total={total} />
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_340px]">
            <div className="min-w-0">
              {rows.length === 0 ? (
                <EmptyState
                  title={m.register_filter_none()}
                  action={<LinkButton to="?">{m.register_filter_reset()}</LinkButton>}
                />
              ) : (
                <EntryTable slug={slug} rows={rows} today={today} />
              )}
              <Pager page={page} pages={pages} pathOf={(to) => entryQuery(choice, { page: to })} />
            </div>
            <MatrixCard matrix={matrix} choice={choice} />
          </div>
        </>
      )}
    </>
  )
}
