import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { PageHeader } from '~/components/ui/page-header'
import { answerDiagnosis } from '~/features/direction/commands/answer-diagnosis.server'
import { answersOf, ownInvitation, speakingDiagnosis } from '~/features/direction/queries.server'
import { symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { answerDiagnosisSchema } from '~/features/direction/schema'
import { AnswerForm } from '~/features/direction/ui/answer-form'
import { OwnAnswers } from '~/features/direction/ui/own-answers'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.answer', change: 'direction.answer' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_question()} · ${m.app_name_full()}` }]

/** The viewer's own answers. @throws 404 for somebody who is not asked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person } = await enter(request, params.programme, access.read)
  const diagnosis = await speakingDiagnosis(db.read, programme.id)
  const own = diagnosis && (await ownInvitation(db, diagnosis.id, person.id))
  if (!own) throw notFound()
  const answers = await answersOf(db, own.id)
  return {
    slug: programme.slug,
    isOpen: diagnosis.state === 'open',
    respondent: { id: own.id, version: own.version, isFinished: own.answeredAt !== null },
    symptoms: (await symptomsOf(db.read, diagnosis.id)).map(toSymptom),
    saved: Object.fromEntries(
      answers.flatMap(({ symptomId, score, evidence }) => [
        [`score-${symptomId}`, score],
        [`evidence-${symptomId}`, evidence],
      ]),
    ) as Record<string, string | number | null>,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, answerDiagnosisSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await answerDiagnosis(change, form.data)
  const base = `/programmes/${programme.slug}/direction`
  return answerChange(form.values, saved, form.data.isFinished ? base : `${base}/answer`)
}

export default function AnswerPage() {
  const { slug, isOpen, respondent, symptoms, saved } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = `/programmes/${slug}/direction`
  return (
    <>
      <PageHeader
        question={m.direction_question()}
        title={isOpen ? m.direction_answer_title({ count: symptoms.length }) : m.direction_answer_closed()}
        facts={<p className="max-w-3xl">{isOpen ? m.direction_answer_text() : m.direction_answer_closed_text()}</p>}
      />
      {isOpen ? (
        <AnswerForm
          key={respondent.version}
          symptoms={symptoms}
          fields={editedFields(faults, saved)}
          respondentId={respondent.id}
          version={versionToSend(faults, respondent.version)}
          isFinished={respondent.isFinished}
          back={back}
          refusal={faults}
        />
      ) : (
        <OwnAnswers symptoms={symptoms} saved={saved} back={back} />
      )}
    </>
  )
}
