import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { may, mayAnywhere } from '~/domain/permissions'
import { askList, asksOf, readAskChoice } from '~/features/advice/asks.server'
import { AskList } from '~/features/advice/ui/ask-list'
import { pageQuery, SayFilters } from '~/features/advice/ui/say-filters'
import { SayLinks } from '~/features/advice/ui/say-links'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.advice_title_asks()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readAskChoice(new URL(request.url).searchParams)
  const { asks, ...list } = askList(await asksOf(db, programme.id, today), choice)
  return {
    slug: programme.slug,
    today,
    choice,
    mayManage: mayAnywhere(viewer, 'ask.manage'),
    asks: asks.map((ask) => ({ ...ask, mayAnswer: may(viewer, 'ask.answer', { assigneeId: ask.askedOf.id }) })),
    ...list,
  }
}

export default function AsksPage() {
  const { slug, today, choice, mayManage, asks, counts, people, shown, page, pages } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/reports/asks`
  const add = mayManage && (
    <LinkButton look="primary" to={`${base}/new`}>
      {m.advice_ask_new()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.advice_question_asks()}
        title={headline(counts)}
        actions={
          <>
            <SayLinks slug={slug} without="asks" />
            {counts.total > 0 && add}
          </>
        }
      />
      {counts.total === 0 ? (
        <EmptyState title={m.advice_headline_asks_none()} text={m.advice_asks_empty_text()} action={add} />
      ) : (
        <>
          <SayFilters
            choice={{ state: choice.state }}
            person={{ name: 'of', value: choice.of, among: people, label: m.advice_filter_of() }}
            shown={shown}
          />
          {asks.length === 0 ? (
            <EmptyState
              title={m.advice_filter_none()}
              action={<LinkButton to="?">{m.advice_filter_reset()}</LinkButton>}
            />
          ) : (
            <Card>
              <AskList base={base} asks={asks} mayManage={mayManage} today={today} />
            </Card>
          )}
          <Pager page={page} pages={pages} pathOf={(to) => pageQuery({ state: choice.state, of: choice.of }, to)} />
        </>
      )}
    </>
  )
}

function headline({ total, open, overdue, unanswered }: ReturnType<typeof useLoaderData<typeof loader>>['counts']) {
  if (total === 0) return m.advice_headline_asks_none()
  if (open === 0) return m.advice_headline_asks_quiet()
  if (overdue > 0) return m.advice_headline_asks_overdue({ overdue, count: open })
  return m.advice_headline_asks_open({ count: open, unanswered })
}
