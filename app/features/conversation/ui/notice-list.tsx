import { PostForm } from '~/components/forms/post-form'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { notificationsPath } from '~/lib/links'
import type { Notice } from '../notices.server'
import { noticeSentence } from './notice-sentence'

/** What somebody was told of. To follow one is to have read it, so each is a small form that leads there. */
export function NoticeList({
  slug,
  notices,
  timeZone,
}: {
  slug: string
  notices: readonly Notice[]
  timeZone: string
}) {
  return (
    <ul className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface">
      {notices.map((one) => (
        <li key={one.id}>
          <PostForm action={`${notificationsPath(slug)}/${one.id}/open`}>
            <button type="submit" className="flex w-full items-start gap-3 px-4 py-3 text-left hover:bg-line-2">
              <span
                aria-hidden="true"
                className={`mt-1.5 size-2 flex-none rounded-full ${one.isRead ? 'bg-transparent' : 'bg-accent'}`}
              />
              <span className="grid min-w-0 flex-1 gap-0.5">
                <span className={one.isRead ? 'text-ink-2' : 'font-semibold'}>
                  {!one.isRead && <span className="sr-only">{m.notices_new()} </span>}
                  {noticeSentence(one)}
                </span>
                {one.said && <span className="truncate text-sm text-ink-2">{one.said.text}</span>}
                <time dateTime={new Date(one.at).toISOString()} className="text-xs text-ink-3">
                  {dayAndTime(one.at, timeZone)}
                </time>
              </span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
