import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { importReadings } from '~/features/benefits/commands/import-readings.server'
import { previewOf, readImport } from '~/features/benefits/places.server'
import { ImportPage } from '~/features/benefits/ui/import-page'
import { m } from '~/i18n/generated/messages'
import { refusalSentence } from '~/i18n/refusal-sentence'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.record', change: 'kpi.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.benefits_import_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

/** Reads first and shows what it has understood; what is confirmed without a fault is taken, all or nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, today, change } = await enter(request, params.programme, access.change)
  const read = await readImport(request, { db, programmeId: programme.id, viewer, today })
  const isGood = read.faults.length === 0 && read.lines.length > 0
  if (!isGood || !read.isConfirmed) return data(previewOf(read), isGood ? 200 : 422)
  const taken = await importReadings(change, read)
  if (!taken.ok) {
    return data({ ...previewOf(read), problems: taken.refusals.map(({ reason }) => refusalSentence(reason)) }, 422)
  }
  return answerChange({}, taken, `/programmes/${programme.slug}/benefits`)
}

export default function ImportReadingsPage() {
  const { slug } = useLoaderData<typeof loader>()
  const back = `/programmes/${slug}/benefits`
  const answer = useActionData<typeof action>()
  const preview = answer && 'lines' in answer ? answer : null
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_benefits()}
          </Link>
        }
        title={m.benefits_import_title()}
      />
      <Card>
        <ImportPage preview={preview} back={back} />
      </Card>
    </>
  )
}
