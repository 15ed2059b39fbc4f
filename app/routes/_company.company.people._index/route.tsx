import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { peoplePage } from '~/features/company/people-queries.server'
import { PeopleFilter } from '~/features/company/ui/people-filter'
import { PeopleTable } from '~/features/company/ui/people-table'
import { unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_people()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const asked = new URL(request.url).searchParams
  const text = (asked.get('q') ?? '').trim()
  const unitId = Number(asked.get('unit')) || null
  const found = await peoplePage(db, { text, unitId, page: Number(asked.get('page')) || 1 })
  const units = (await unitTree(db)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { ...found, text, unitId, units }
}

export default function People() {
  const { people, total, page, pages, text, unitId, units } = useLoaderData<typeof loader>()
  const isFiltered = text !== '' || unitId !== null
  const pathOfPage = (number: number) => {
    const asked = new URLSearchParams({ ...(text && { q: text }), ...(unitId && { unit: String(unitId) }) })
    if (number > 1) asked.set('page', String(number))
    return `?${asked}`
  }
  return (
    <>
      <PageHeader
        question={m.company_people_question()}
        title={isFiltered ? m.company_people_found({ count: total }) : m.company_people_title({ count: total })}
        actions={
          <LinkButton look="primary" to="/company/people/new">
            {m.company_person_add()}
          </LinkButton>
        }
      />
      <PeopleFilter text={text} unitId={unitId} units={units} isFiltered={isFiltered} />
      {people.length === 0 ? (
        <EmptyState title={m.company_people_none()} text={m.company_people_none_text()} />
      ) : (
        <Card>
          <PeopleTable people={people} />
          <Pager page={page} pages={pages} pathOf={pathOfPage} />
        </Card>
      )}
    </>
  )
}
