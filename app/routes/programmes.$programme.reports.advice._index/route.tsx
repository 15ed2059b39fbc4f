import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { adviceLog, adviceTotals, readAdviceChoice } from '~/features/advice/advice.server'
import { shownTo } from '~/features/advice/shown-to'
import { AdviceList } from '~/features/advice/ui/advice-list'
import { pageQuery, SayFilters } from '~/features/advice/ui/say-filters'
import { SayLinks } from '~/features/advice/ui/say-links'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.advice_title_log()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readAdviceChoice(new URL(request.url).searchParams)
  const { entries, ...list } = await adviceLog(db, programme.id, choice, today)
  return {
    slug: programme.slug,
    today,
    choice,
    mayAssign: mayAnywhere(viewer, 'advice.assign'),
    totals: await adviceTotals(db, programme.id, today),
    entries: entries.map((one) => shownTo(viewer, one)),
    ...list,
  }
}

export default function AdvicePage() {
  const { slug, today, choice, mayAssign, totals, entries, shown, page, pages } = useLoaderData<typeof loader>()
  const { state, kind, owner } = choice
  const query = pageQuery({ state, kind, owner }, 0)
  return (
    <>
      <PageHeader
        question={m.advice_question_log()}
        title={headline(totals)}
        actions={
          <>
            <SayLinks slug={slug} without="advice" />
            {shown > 0 && (
              <LinkButton reloadDocument to={`/programmes/${slug}/reports/advice.csv${query}`}>
                {m.advice_log_csv()}
              </LinkButton>
            )}
          </>
        }
      />
      {totals.total === 0 ? (
        <EmptyState title={m.advice_headline_log_none()} text={m.advice_log_empty_text()} />
      ) : (
        <>
          <SayFilters
            choice={{ state, kind }}
            person={{ name: 'owner', value: owner, among: totals.owners, label: m.advice_filter_owner() }}
            shown={shown}
          />
          {entries.length === 0 ? (
            <EmptyState
              title={m.advice_filter_none()}
              action={<LinkButton to="?">{m.advice_filter_reset()}</LinkButton>}
            />
          ) : (
            <Card>
              <AdviceList slug={slug} entries={entries} mayAssign={mayAssign} today={today} />
            </Card>
          )}
          <Pager page={page} pages={pages} pathOf={(to) => pageQuery({ state, kind, owner }, to)} />
        </>
      )}
    </>
  )
}

function headline({ total, open, overdue }: { total: number; open: number; overdue: number }): string {
  if (total === 0) return m.advice_headline_log_none()
  if (open === 0) return m.advice_headline_log_quiet({ total })
  if (overdue > 0) return m.advice_headline_log_overdue({ overdue, open })
  return m.advice_headline_log_open({ open, total })
}
