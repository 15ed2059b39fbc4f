import { Link } from '@remix-run/react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { ShownOnce } from '~/components/ui/shown-once'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { CalendarKeyRow } from '../calendar-keys.server'
import { feedsPath } from '../paths'
import { EnablementTabs } from './enablement-tabs'

/** The addresses by which a person's own calendars read what is planned. */
export function FeedsPage({
  slug,
  timeZone,
  keys,
  mayRecord,
  fields,
  made,
}: {
  slug: string
  timeZone: string
  keys: readonly CalendarKeyRow[]
  mayRecord: boolean
  fields: ReturnType<typeof editedFields>
  /** A key just made, shown this once; its address is null where its form came twice. */
  made: { address: string | null } | null
}) {
  return (
    <>
      <PageHeader question={m.enablement_feeds_question()} title={m.enablement_feeds_title()} />
      <EnablementTabs slug={slug} at="feeds" mayRecord={mayRecord} />
      {made && (
        <ShownOnce
          value={made.address}
          label={m.enablement_feed_made()}
          hint={m.enablement_feed_made_hint()}
          before={m.enablement_feed_made_before()}
        />
      )}
      <div className="grid gap-4">
        <Card title={m.enablement_feed_new()}>
          <p className="mb-3 max-w-prose text-sm text-ink-2">{m.enablement_feed_lead()}</p>
          <PostForm key={keys.length} className="grid max-w-xl gap-3">
            <FormProblems problems={fields.problems} />
            <TextField
              label={m.enablement_feed_for()}
              hint={m.enablement_feed_for_hint()}
              autoComplete="off"
              {...fields.field('name')}
            />
            <div>
              <Button look="primary">{m.enablement_feed_make()}</Button>
            </div>
          </PostForm>
        </Card>
        <FeedList slug={slug} keys={keys} timeZone={timeZone} />
      </div>
    </>
  )
}

function FeedList({ slug, keys, timeZone }: { slug: string; keys: readonly CalendarKeyRow[]; timeZone: string }) {
  if (keys.length === 0) return null
  return (
    <Card title={m.enablement_feeds_all()}>
      <TableScroll label={m.enablement_feeds_all()}>
        <table className="data-table min-w-[560px]">
          <caption className="sr-only">{m.enablement_feeds_all()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.enablement_feed_for()}</th>
              <th scope="col">{m.enablement_column_state()}</th>
              <th scope="col">{m.enablement_feed_created()}</th>
              <th scope="col">{m.enablement_feed_used()}</th>
              <th scope="col">
                <span className="sr-only">{m.enablement_feed_revoke()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ id, name, createdAt, lastUsedAt, revokedAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
                    {revokedAt === null && <StatusMark status="onTrack" />}
                    {revokedAt === null ? m.enablement_feed_open() : m.enablement_feed_revoked()}
                  </span>
                </td>
                <td className="whitespace-nowrap">{dayAndTime(createdAt, timeZone)}</td>
                <td className="whitespace-nowrap">
                  {lastUsedAt === null ? m.enablement_feed_never() : dayAndTime(lastUsedAt, timeZone)}
                </td>
                <td className="text-right">
                  {revokedAt === null && (
                    <Link to={`${feedsPath(slug)}/${id}/revocation`} className="text-bad hover:underline">
                      {m.enablement_feed_revoke()}
                      <span className="sr-only"> {name}</span>
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}
