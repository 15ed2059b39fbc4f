import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { UnitTable } from '~/features/company/ui/unit-table'
import { headcounts, unitTree } from '~/features/company/unit-queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_units()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const people = await headcounts(db)
  return { units: (await unitTree(db)).map((unit) => ({ ...unit, people: people.get(unit.id) ?? 0 })) }
}

export default function Units() {
  const { units } = useLoaderData<typeof loader>()
  const branches = units.filter(({ kind }) => kind === 'branch').length
  const add = (
    <LinkButton look="primary" to="/company/units/new">
      {m.company_unit_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.company_units_question()}
        title={m.company_units_title({ units: units.length, branches })}
        facts={m.company_units_facts()}
        actions={add}
      />
      {units.length === 0 ? (
        <EmptyState title={m.company_units_none()} action={add} />
      ) : (
        <Card>
          <UnitTable units={units} />
        </Card>
      )}
    </>
  )
}
