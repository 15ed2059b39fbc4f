import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { practicePath, referencePath } from '~/features/reference/paths'
import { findPlace, practicesInWork, referenceInWork } from '~/features/reference/queries.server'
import { PracticeInWork } from '~/features/reference/ui/practice-in-work'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.place.code ?? ''} ${m.room_reference()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const place = findPlace(params.code)
  if (!place) throw notFound()
  const work = await referenceInWork(db)
  return { place, draft: work.draft, practices: practicesInWork(work, place.code) }
}

export default function ReferencePracticesPage() {
  const { place, draft, practices } = useLoaderData<typeof loader>()
  const held = practices.filter(({ isRetired }) => !isRetired)
  const add = (
    <LinkButton look="primary" to={`${referencePath(place.code)}/new`}>
      {m.reference_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={
          <Link to="/company/reference" className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_reference()}
          </Link>
        }
        title={m.reference_of({ name: `${place.code} ${nameOf(place.name)}`, count: held.length })}
        facts={<span>{draft ? m.reference_draft_open({ number: draft.number }) : m.reference_draft_none()}</span>}
        actions={add}
      />
      {practices.length === 0 ? (
        <EmptyState title={m.reference_empty()} action={add} />
      ) : (
        <Card>
          <ul>
            {practices.map((practice) => (
              <PracticeInWork
                key={practice.key}
                practice={practice}
                to={practicePath(practice.key)}
                isFirst={practice.key === held[0]?.key}
                isLast={practice.key === held.at(-1)?.key}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
