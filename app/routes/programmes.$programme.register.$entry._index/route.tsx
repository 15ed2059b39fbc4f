import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { may } from '~/domain/permissions'
import { standingOf } from '~/domain/register'
import { findEntry } from '~/features/register/queries.server'
import { linksOf } from '~/features/register/rows.server'
import { thingPath, thingsOf } from '~/features/register/things.server'
import { Due } from '~/features/register/ui/entry-table'
import { entryKindWord, subjectWord, thingWord } from '~/features/register/ui/entry-words'
import { Exposure } from '~/features/register/ui/exposure'
import { fullDay, relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { entryPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.entry.title ?? m.room_register()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const entry = await findEntry(db, programme.id, params.entry)
  const things = await thingsOf(db.read, programme.id, await linksOf(db.read, entry.id))
  return {
    slug: programme.slug,
    today,
    entry,
    standing: standingOf(entry, today),
    things: things.map((one) => ({ ...one, path: thingPath(programme.slug, one) })),
    mayEdit: may(viewer, 'register.edit', { assigneeId: entry.owner.id }),
  }
}

export default function EntryPage() {
  const { slug, today, entry, standing, things, mayEdit } = useLoaderData<typeof loader>()
  const base = entryPath(slug, entry.number)
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/register`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_register()}
          </Link>
        }
        title={m.register_entry_title({
          kind: entryKindWord(entry.kind),
          number: entry.number,
          title: entry.title,
        })}
        facts={
          <>
            {standing.exposure !== null && <Exposure row={{ standing }} />}
            <Due row={{ ...entry, standing }} today={today} />
            <span>{nameOf(entry.owner.name)}</span>
            <span className="text-sm">
              {m.register_raised({ person: nameOf(entry.raisedBy.name), day: fullDay(entry.raisedOn) })}
            </span>
            <span className="text-sm">{m.register_touched({ when: relativeDay(entry.touchedOn, today) })}</span>
          </>
        }
        actions={
          mayEdit &&
          (standing.isOpen ? (
            <>
              <LinkButton to={`${base}/edit`}>{m.register_edit()}</LinkButton>
              <LinkButton look="primary" to={`${base}/closing`}>
                {m.register_close()}
              </LinkButton>
            </>
          ) : (
            <LinkButton to={`${base}/reopening`}>{m.register_reopen()}</LinkButton>
          ))
        }
      />
      <div className="grid max-w-4xl gap-4">
        {entry.outcome && (
          <Card title={m.register_outcome_title()}>
            <p className="whitespace-pre-line">{entry.outcome}</p>
          </Card>
        )}
        <Card title={m.register_response_title()}>
          <Said text={entry.response} nothing={m.register_response_none()} />
        </Card>
        <Card title={m.register_description_title()}>
          <Said text={entry.description} nothing={m.register_description_none()} />
        </Card>
        <Card title={m.register_about_title()}>
          {things.length === 0 && <p className="text-ink-2">{m.register_about_none()}</p>}
          <ul className="grid gap-1">
            {things.map((one) => (
              <li key={`${one.subject}:${one.id}`}>
                <span className="mr-2 text-ink-3">{subjectWord(one.subject)}</span>
                {one.path ? (
                  <Link to={one.path} className="text-accent hover:underline">
                    {thingWord(one)}
                  </Link>
                ) : (
                  thingWord(one)
                )}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}

function Said({ text, nothing }: { text: string; nothing: string }) {
  return text ? <p className="whitespace-pre-line">{text}</p> : <p className="text-ink-2">{nothing}</p>
}
