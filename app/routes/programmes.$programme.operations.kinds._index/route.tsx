import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { mayAnywhere } from '~/domain/permissions'
import { kindsOf } from '~/features/operations/pool.server'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { hoursFigure } from '~/features/operations/ui/level-words'
import { StandardKinds } from '~/features/operations/ui/standard-kinds'
import { clockTime, fieldsWords } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.operations_kinds_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  return {
    slug: programme.slug,
    opens: { from: clockTime(programme.deskOpensAt), to: clockTime(programme.deskClosesAt) },
    kinds: await kindsOf(db, programme.id),
    mayConfigure: mayAnywhere(viewer, 'desk.configure'),
  }
}

export default function KindsPage() {
  const { slug, opens, kinds, mayConfigure } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/operations`
  const used = kinds.filter(({ isArchived }) => !isArchived)
  return (
    <>
      <PageHeader
        question={m.operations_kinds_question()}
        title={kinds.length === 0 ? m.operations_empty_kinds() : m.operations_kinds_headline({ count: used.length })}
        actions={
          <>
            <DeskLinks slug={slug} without="kinds" />
            {mayConfigure && kinds.length > 0 && (
              <LinkButton look="primary" to={`${base}/kinds/new`}>
                {m.operations_kind_add()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {kinds.length === 0 ? (
          <StandardKinds slug={slug} mayAdd={mayConfigure} />
        ) : (
          <Card>
            <TableScroll label={m.operations_kinds_title()}>
              <table className="data-table min-w-[720px]">
                <caption className="sr-only">{m.operations_kinds_title()}</caption>
                <thead>
                  <tr>
                    <th scope="col">{m.operations_kind_code()}</th>
                    <th scope="col">{m.operations_column_kind()}</th>
                    <th scope="col">{m.operations_kind_column_triage()}</th>
                    <th scope="col">{m.operations_kind_column_decision()}</th>
                    <th scope="col">{m.operations_kind_fields()}</th>
                    <th scope="col">{m.operations_kind_is_expected()}</th>
                    {mayConfigure && (
                      <th scope="col">
                        <span className="sr-only">{m.operations_kind_edit()}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {kinds.map((kind) => (
                    <tr key={kind.id}>
                      <td className="whitespace-nowrap text-ink-3">{kind.code}</td>
                      <th scope="row">{nameOf(kind.name)}</th>
                      <td className="tabular-nums">{m.operations_hours({ hours: hoursFigure(kind.triageHours) })}</td>
                      <td className="tabular-nums">{m.operations_hours({ hours: hoursFigure(kind.decisionHours) })}</td>
                      <td className="text-ink-2">{fieldsWords(kind.fields)}</td>
                      <td>
                        {kind.isArchived ? (
                          <StatusBadge status="notStarted" text={m.operations_kind_archived()} />
                        ) : (
                          kind.isExpected && m.operations_kind_expected_yes()
                        )}
                      </td>
                      {mayConfigure && (
                        <td className="no-print text-right whitespace-nowrap">
                          <Link
                            to={`${base}/kinds/${kind.id}`}
                            aria-label={m.operations_kind_edit_of({ name: nameOf(kind.name) })}
                            className="text-accent hover:underline"
                          >
                            {m.operations_kind_edit()}
                          </Link>
                          {!kind.isArchived && (
                            <Link to={`${base}/kinds/${kind.id}/archive`} className="ml-3 text-ink-2 hover:underline">
                              {m.operations_kind_archive()}
                              <span className="sr-only"> {nameOf(kind.name)}</span>
                            </Link>
                          )}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </Card>
        )}
        <Card
          title={m.operations_hours_card()}
          more={
            mayConfigure && (
              <Link to={`${base}/hours`} className="hover:underline">
                {m.operations_hours_edit()}
              </Link>
            )
          }
        >
          <p className="text-sm">{m.operations_hours_text(opens)}</p>
        </Card>
      </div>
    </>
  )
}
