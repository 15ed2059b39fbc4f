import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { noticesOf } from '~/features/conversation/notices.server'
import { NoticeList } from '~/features/conversation/ui/notice-list'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { activityPath, notificationsPath } from '~/lib/links'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.notices_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person } = await enter(request, params.programme, access.read)
  const before = Number(new URL(request.url).searchParams.get('before')) || null
  const own = (await ownProgrammes(db, person)).find(({ row }) => row.id === programme.id)
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    isFirst: before === null,
    ...own?.notices,
    ...(await noticesOf(db, programme.id, person.id, { before })),
  }
}

export default function NotificationsPage() {
  const { slug, timeZone, isFirst, notices, before, unread = 0, lastId = 0 } = useLoaderData<typeof loader>()
  const path = notificationsPath(slug)
  return (
    <>
      <PageHeader
        question={m.notices_question()}
        title={unread === 0 ? m.notices_all_read() : m.notices_unread({ count: unread })}
        actions={
          <>
            <LinkButton to={activityPath(slug)}>{m.activity_link()}</LinkButton>
            {unread > 0 && (
              <PostForm action={`${path}/read`}>
                <input type="hidden" name="upTo" value={lastId} />
                <Button>{m.notices_read_all()}</Button>
              </PostForm>
            )}
          </>
        }
      />
      {notices.length === 0 && isFirst ? (
        <EmptyState title={m.notices_none()} text={m.notices_none_text()} />
      ) : (
        <NoticeList slug={slug} notices={notices} timeZone={timeZone} />
      )}
      {before !== null && (
        <p className="mt-3">
          <LinkButton to={`${path}?before=${before}`}>{m.notices_older()}</LinkButton>
        </p>
      )}
    </>
  )
}
