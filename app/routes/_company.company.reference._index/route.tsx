import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { practicesIn } from '~/domain/tailoring'
import { referenceInWork, referencePlaces } from '~/features/reference/queries.server'
import { ReferenceTable } from '~/features/reference/ui/reference-table'
import { EditionNotes } from '~/features/tailoring/ui/edition-notes'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_reference()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const { published, draft, latest, rows, changes } = await referenceInWork(db)
  const practices = practicesIn(rows, draft?.number ?? latest)
  return {
    published,
    draft,
    latest,
    practices: practices.length,
    changes: changes.length,
    places: referencePlaces().map((place) => ({
      ...place,
      practices: practices.filter(({ subProcessCode }) => subProcessCode === place.code).length,
      changes: changes.filter(({ before, after }) => (after ?? before)?.subProcessCode === place.code).length,
    })),
  }
}

export default function ReferencePage() {
  const { published, draft, latest, practices, changes, places } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        question={m.reference_question()}
        title={
          draft
            ? m.reference_headline_draft({ number: draft.number, count: changes })
            : m.reference_headline({ number: latest, practices })
        }
        facts={<span>{m.reference_facts()}</span>}
        actions={
          draft && (
            <>
              <LinkButton look="primary" to="/company/reference/publish">
                {m.reference_publish()}
              </LinkButton>
              <LinkButton look="danger" to="/company/reference/discard">
                {m.reference_discard()}
              </LinkButton>
            </>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <ReferenceTable rows={places} />
        <Card title={m.reference_editions()}>
          <EditionNotes editions={published} />
        </Card>
      </div>
    </>
  )
}
