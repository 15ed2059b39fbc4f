import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { deskQuery, readDeskChoice } from '~/features/operations/choice'
import { deskBoard, deskList, deskToday } from '~/features/operations/desk.server'
import { kindsOf } from '~/features/operations/pool.server'
import { DeskFilters } from '~/features/operations/ui/desk-filters'
import { deskHeadline } from '~/features/operations/ui/desk-headline'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { ReviewBoard } from '~/features/operations/ui/review-board'
import { ReviewTable } from '~/features/operations/ui/review-table'
import { StandardKinds } from '~/features/operations/ui/standard-kinds'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { deskOf } from '~/lib/desk-hours.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.operations_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, person, today, now } = await enter(request, params.programme, access.read)
  const choice = readDeskChoice(new URL(request.url).searchParams)
  const looking = { desk: await deskOf(db, programme), today, now, personId: person.id }
  const kinds = await kindsOf(db, programme.id)
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    today,
    choice,
    kinds,
    ...(choice.as === 'list'
      ? {
          ...ofToday(await deskToday(db, programme.id, looking)),
          list: await deskList(db, programme.id, choice, looking),
        }
      : { ...(await deskBoard(db, programme.id, choice, looking)), list: null }),
    mayRequest: mayAnywhere(viewer, 'review.request'),
    mayRun: mayAnywhere(viewer, 'review.run'),
    mayConfigure: mayAnywhere(viewer, 'desk.configure'),
  }
}

/** Without the reviews themselves, which the list shows as it is filtered. */
const ofToday = ({ day, leads }: Awaited<ReturnType<typeof deskToday>>) => ({ day, leads, columns: [] })

export default function DeskPage() {
  const { slug, timeZone, today, choice, kinds, columns, day, leads, list, ...may } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/operations`
  const request = may.mayRequest && kinds.some(({ isArchived }) => !isArchived) && (
    <LinkButton look="primary" to={`${base}/new`}>
      {m.operations_request()}
    </LinkButton>
  )
  const shown = list ? list.total : columns.reduce((sum, { count }) => sum + count, 0)
  const isFiltered = choice.kind !== null || choice.lead !== null || choice.mine || choice.state !== null
  return (
    <>
      <PageHeader
        question={m.operations_question()}
        title={kinds.length === 0 ? m.operations_empty_kinds() : deskHeadline(day)}
        facts={
          kinds.length > 0 && (
            <>
              {day.open > 0 && <span>{m.operations_open_count({ count: day.open })}</span>}
              {day.dueBack > 0 && <span>{m.operations_also_back({ count: day.dueBack })}</span>}
            </>
          )
        }
        actions={
          <>
            <DeskLinks slug={slug} />
            {request}
          </>
        }
      />
      {kinds.length === 0 ? (
        <StandardKinds slug={slug} mayAdd={may.mayConfigure} />
      ) : shown === 0 && !isFiltered ? (
        <EmptyState title={m.operations_empty()} text={m.operations_empty_text()} action={request} />
      ) : (
        <>
          <DeskFilters
            choice={choice}
            kinds={kinds}
            leads={leads}
            csv={`${base}.csv${deskQuery(choice, { as: 'list' })}`}
          />
          {shown === 0 ? (
            <EmptyState
              title={m.operations_filter_nothing()}
              action={
                <LinkButton to={choice.as === 'list' ? '?as=list' : '?'}>{m.operations_filter_reset()}</LinkButton>
              }
            />
          ) : list ? (
            <Card>
              <ReviewTable slug={slug} lines={list.lines} today={today} timeZone={timeZone} />
              <Pager page={list.page} pages={list.pages} pathOf={(page) => deskQuery(choice, { page })} />
            </Card>
          ) : (
            <ReviewBoard
              slug={slug}
              columns={columns}
              choice={choice}
              today={today}
              timeZone={timeZone}
              mayRun={may.mayRun}
            />
          )}
        </>
      )}
    </>
  )
}
