import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LESSON_USES } from '~/domain/vocabulary'
import { useLesson as answerLesson } from '~/features/pilots/commands/use-lesson.server'
import { lessonSent, lessonsMet } from '~/features/pilots/lessons.server'
import { useLessonSchema } from '~/features/pilots/schema'
import { lessonUseWord } from '~/features/pilots/ui/lesson-use'
import { UseLessonForm } from '~/features/pilots/ui/use-lesson-form'
import { findWave, rolloutRecords, waveSent } from '~/features/waves/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'lesson.use', change: 'lesson.use' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.lessons_wave_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  if (!row) throw notFound()
  const records = await rolloutRecords(db, programme.id, { waveId: row.id })
  const lessons = await lessonsMet(db, row, [...new Set(records.map(({ subProcess }) => subProcess.id))])
  const lesson = lessons.find(({ id }) => String(id) === params.lesson)
  if (!lesson) throw notFound()
  requireMay(viewer, 'lesson.use', lesson.subProcess)
  return { slug: programme.slug, wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } }, lesson }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  const sent = row && (await lessonSent(db, programme.id, params.lesson))
  if (!row || !sent) throw notFound()
  const form = await parseForm(request, useLessonSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await answerLesson(change, { ...form.data, lessonId: sent.id, waveId: row.id })
  return answerChange(form.values, saved, `${wavePath(programme.slug, row.number)}#lessons`)
}

export default function UseLessonPage() {
  const { slug, wave, lesson } = useLoaderData<typeof loader>()
  const { subProcess, unit, text, advice, answer } = lesson
  const fields = editedFields(
    useActionData<typeof action>(),
    { use: answer?.use ?? '', note: answer?.note ?? '' },
    {
      use: (value) =>
        LESSON_USES.filter((one) => one === value)
          .map(lessonUseWord)
          .join(''),
    },
  )
  const back = wavePath(slug, wave.number)
  return (
    <FormPage back={{ to: back, word: waveWord(wave) }} title={m.lessons_use_title({ wave: waveWord(wave) })}>
      <div className="mb-4 grid gap-1 text-sm">
        <p className="text-xs text-ink-3">
          {subProcess.code} · {m.lessons_from({ unit: nameOf(unit) })}
        </p>
        <p className="whitespace-pre-line">{text}</p>
        <p className="border-l-2 border-accent pl-2.5 whitespace-pre-line">{advice}</p>
      </div>
      <UseLessonForm version={fields.version(answer?.version ?? 0)} fields={fields} back={back} />
    </FormPage>
  )
}
