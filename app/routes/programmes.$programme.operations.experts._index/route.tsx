import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { mayAnywhere } from '~/domain/permissions'
import { poolOf } from '~/features/operations/pool.server'
import { DeskLinks } from '~/features/operations/ui/desk-links'
import { fieldsWords } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.operations_pool_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  return {
    slug: programme.slug,
    pool: await poolOf(db, programme.id),
    mayConfigure: mayAnywhere(viewer, 'desk.configure'),
  }
}

export default function PoolPage() {
  const { slug, pool, mayConfigure } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/operations/experts`
  const free = pool.filter(({ open, mostAtOnce }) => open < mostAtOnce).length
  const add = mayConfigure && (
    <LinkButton look="primary" to={`${base}/new`}>
      {m.operations_expert_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.operations_pool_question()}
        title={pool.length === 0 ? m.operations_pool_none() : m.operations_pool_headline({ count: pool.length, free })}
        actions={
          <>
            <DeskLinks slug={slug} without="experts" />
            {pool.length > 0 && add}
          </>
        }
      />
      {pool.length === 0 ? (
        <EmptyState title={m.operations_pool_none()} text={m.operations_pool_none_text()} action={add} />
      ) : (
        <Card>
          <TableScroll label={m.operations_pool_title()}>
            <table className="data-table min-w-[640px]">
              <caption className="sr-only">{m.operations_pool_title()}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.operations_expert_person()}</th>
                  <th scope="col">{m.operations_expert_column_unit()}</th>
                  <th scope="col">{m.operations_expert_fields()}</th>
                  <th scope="col">{m.operations_expert_column_open()}</th>
                  {mayConfigure && (
                    <th scope="col">
                      <span className="sr-only">{m.operations_kind_edit()}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {pool.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{nameOf(one.name)}</th>
                    <td className="text-ink-2">{one.unit && nameOf(one.unit)}</td>
                    <td>{fieldsWords(one.fields)}</td>
                    <td className="whitespace-nowrap">
                      {one.open >= one.mostAtOnce ? (
                        <StatusBadge
                          status="atRisk"
                          text={m.operations_expert_full({ open: one.open, most: one.mostAtOnce })}
                        />
                      ) : (
                        m.operations_expert_load({ open: one.open, most: one.mostAtOnce })
                      )}
                    </td>
                    {mayConfigure && (
                      <td className="no-print text-right whitespace-nowrap">
                        <Link
                          to={`${base}/${one.id}`}
                          aria-label={m.operations_kind_edit_of({ name: nameOf(one.name) })}
                          className="text-accent hover:underline"
                        >
                          {m.operations_kind_edit()}
                        </Link>
                        <Link to={`${base}/${one.id}/removal`} className="ml-3 text-ink-2 hover:underline">
                          {m.operations_expert_remove()}
                          <span className="sr-only"> {nameOf(one.name)}</span>
                        </Link>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </Card>
      )}
    </>
  )
}
