import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { writeSection } from '~/features/reports/commands/write-section.server'
import { findDraft, reportSent, sectionIn, sectionsOf } from '~/features/reports/queries.server'
import { writeSectionSchema } from '~/features/reports/schema'
import { SectionForm } from '~/features/reports/ui/section-form'
import { sectionWord } from '~/features/reports/words.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare', change: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reports_words()} · ${m.app_name_full()}` }]

/** One section of a draft by itself: here a form that was refused comes back, with what was typed and what is saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const draft = await findDraft(db, programme.id, params.report)
  const section = sectionIn(params.section)
  const saved = (await sectionsOf(db.read, draft.id)).find((one) => one.section === section)
  if (!saved) throw notFound()
  return { base: `/programmes/${programme.slug}/reports/${draft.id}`, saved, title: sectionWord(saved.section) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const reportId = await reportSent(db, programme.id, params.report)
  const section = sectionIn(params.section)
  const form = await parseForm(request, writeSectionSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await writeSection(change, { ...form.data, reportId, section })
  return answerChange(form.values, done, `/programmes/${programme.slug}/reports/${reportId}#${section}`)
}

export default function SectionPage() {
  const { base, saved, title } = useLoaderData<typeof loader>()
  const { section, words, isShown, version } = saved
  const fields = editedFields(useActionData<typeof action>(), { words, isShown })
  return (
    <FormPage back={{ to: `${base}#${section}`, word: m.reports_edit() }} title={title}>
      <SectionForm action={`${base}/sections/${section}`} title={title} version={version} fields={fields} />
    </FormPage>
  )
}
