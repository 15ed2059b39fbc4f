import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { addReader } from '~/features/advice/commands/add-reader.server'
import { findFrozen, readersOf, sessionsOf } from '~/features/advice/reports.server'
import { addReaderSchema } from '~/features/advice/schema'
import { ReadersCard } from '~/features/advice/ui/readers-card'
import { SayLinks } from '~/features/advice/ui/say-links'
import { SessionsCard } from '~/features/advice/ui/sessions-card'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { reportPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.follow', change: 'report.follow' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_title_readers()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { id, number, frozenOn } = await findFrozen(db, programme.id, params.report)
  const { slug, timeZone } = programme
  return {
    ...{ slug, timeZone, today, report: { id, number, frozenOn } },
    readers: await readersOf(db, id),
    sessions: await sessionsOf(db, id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reportId } = await findFrozen(db, programme.id, params.report)
  const form = await parseFormWithPeople(db, request, addReaderSchema, ['personId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addReader(change, { ...form.data, reportId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/${reportId}/readers`)
}

export default function ReadersPage() {
  const { slug, timeZone, today, report, readers, sessions } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {})
  const opened = readers.filter(({ openedAt }) => openedAt !== null).length
  return (
    <>
      <PageHeader
        question={
          <Link to={reportPath(slug, report.id)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.advice_of_report_question({ number: report.number, day: shortDay(report.frozenOn, today) })}
          </Link>
        }
        title={
          readers.length === 0
            ? m.advice_headline_readers_none()
            : m.advice_headline_readers({ opened, count: readers.length })
        }
        actions={<SayLinks slug={slug} without="asks" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
        <ReadersCard readers={readers} timeZone={timeZone}>
          <PostForm key={readers.length} className="mt-4 grid max-w-md gap-2">
            <FormProblems problems={fields.problems} />
            <PersonPicker label={m.advice_add_reader()} {...fields.field('personId')} />
            <FormActions>{m.advice_add_reader_send()}</FormActions>
          </PostForm>
        </ReadersCard>
        <SessionsCard base={`/programmes/${slug}/reports/${report.id}`} sessions={sessions} today={today} />
      </div>
    </>
  )
}
