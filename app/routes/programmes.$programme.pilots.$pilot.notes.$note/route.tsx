import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updateNote } from '~/features/pilots/commands/update-note.server'
import { findNote, partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { updateNoteSchema } from '~/features/pilots/schema'
import { NoteForm } from '~/features/pilots/ui/note-form'
import { fullDay } from '~/i18n/format'
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
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  return { slug: programme.slug, today, pilot, note: await findNote(db, pilot.id, params.note) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const noteId = await partSent(db, 'note', pilot.id, params.note)
  const form = await parseForm(request, updateNoteSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateNote(change, { ...form.data, noteId })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#notes`)
}

export default function EditNotePage() {
  const { slug, today, pilot, note } = useLoaderData<typeof loader>()
  const { id, weekOn, text, version } = note
  const fields = editedFields(useActionData<typeof action>(), { weekOn, text }, { weekOn: fullDay })
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_note_edit_title()}
    >
      <NoteForm fields={fields} today={today} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </NoteForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/notes/${id}/removal`} className="text-bad hover:underline">
          {m.pilot_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
