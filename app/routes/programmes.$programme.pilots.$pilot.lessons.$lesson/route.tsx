import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updateLesson } from '~/features/pilots/commands/update-lesson.server'
import { findLesson, partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { updateLessonSchema } from '~/features/pilots/schema'
import { LessonForm } from '~/features/pilots/ui/lesson-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.pilot_change()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  return { slug: programme.slug, pilot, lesson: await findLesson(db, pilot.id, params.lesson) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const lessonId = await partSent(db, 'lesson', pilot.id, params.lesson)
  const form = await parseForm(request, updateLessonSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateLesson(change, { ...form.data, lessonId })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#lessons`)
}

export default function EditLessonPage() {
  const { slug, pilot, lesson } = useLoaderData<typeof loader>()
  const { id, text, advice, version } = lesson
  const fields = editedFields(useActionData<typeof action>(), { text, advice })
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_lesson_edit_title()}
    >
      <LessonForm fields={fields} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </LessonForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/lessons/${id}/removal`} className="text-bad hover:underline">
          {m.pilot_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
