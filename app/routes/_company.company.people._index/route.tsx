import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { peoplePage } from '~/features/company/people-queries.server'
import { readPeopleState } from '~/features/company/person-standing'
import { PeopleFilter, pathOfPeople } from '~/features/company/ui/people-filter'
import { PeopleTable } from '~/features/company/ui/people-table'
import { unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { DEFAULT_TIME_ZONE, todayIn } from '~/lib/clock.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_people()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await enterCompany(request, access.read)
  const asked = new URL(request.url).searchParams
  const view = {
    text: (asked.get('q') ?? '').trim(),
    unitId: Number(asked.get('unit')) || null,
    state: readPeopleState(asked.get('state')),
  }
  const found = await peoplePage(db, { ...view, page: Number(asked.get('page')) || 1, now })
  const units = (await unitTree(db)).map(({ id, name, depth }) => ({ id, name, depth }))
  return { ...found, view, units, today: todayIn(DEFAULT_TIME_ZONE, now) }
}

export default function People() {
  const { people, total, page, pages, view, units, today } = useLoaderData<typeof loader>()
  const isFiltered = view.text !== '' || view.unitId !== null || view.state !== 'all'
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
      <PeopleFilter view={view} units={units} />
      {people.length === 0 ? (
        <EmptyState title={m.company_people_none()} text={m.company_people_none_text()} />
      ) : (
        <Card>
          <PeopleTable people={people} today={today} />
          <Pager page={page} pages={pages} pathOf={(number) => pathOfPeople(view, number)} />
        </Card>
      )}
    </>
  )
}
