import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveLesson } from '~/features/pilots/commands/archive-lesson.server'
import { findLesson, partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { versionSchema } from '~/features/pilots/schema'
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
export const meta: MetaFunction = () => [{ title: `${m.pilot_remove()} · ${m.app_name_full()}` }]

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
  const form = await parseForm(request, versionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveLesson(change, { ...form.data, lessonId })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#lessons`)
}

export default function RemoveLessonPage() {
  const { slug, pilot, lesson } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_lesson_removal_title()}
    >
      <p className="mb-4 grid gap-1">
        <span className="whitespace-pre-line">{lesson.text}</span>
        <span className="text-sm text-ink-2">{m.pilot_removal_lead()}</span>
      </p>
      <RemovalForm
        faults={faults}
        version={lesson.version}
        word={m.pilot_remove()}
        back={`${back}/lessons/${lesson.id}`}
      />
    </FormPage>
  )
}
