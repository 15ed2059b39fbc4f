import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { readUsageLines } from '~/domain/pasted-usage'
import { refuse } from '~/domain/verdict'
import { recordUsage } from '~/features/rollout/commands/record-usage.server'
import { rolloutRoom, usagePath } from '~/features/rollout/paths'
import { pasteUsageSchema } from '~/features/rollout/schema'
import { ImportForm } from '~/features/rollout/ui/import-form'
import { ImportPreview } from '~/features/rollout/ui/import-preview'
import { placesOf } from '~/features/rollout/usage.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm, refusedForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'usage.record', change: 'usage.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_import_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

/** Shows what the lines say; saves them, all or none, when they come again as they were seen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, today, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, pasteUsageSchema)
  if (!form.ok) return data({ lines: null, faults: form.faults }, 422)
  const { text, confirmed } = form.data
  const lines = readUsageLines(text, await placesOf(db, programme, today, viewer), today)
  if (lines.length === 0)
    return data(
      { lines: null, faults: refusedForm(form.values, refuse({ code: 'nothingPasted' }, 'text').refusals) },
      422,
    )
  const count = lines.filter(({ faults }) => faults.length > 0).length
  const seen = { values: form.values, errors: {}, refusals: [] }
  if (count > 0) {
    const { refusals } = refuse({ code: 'linesFaulty', count }, 'text')
    return data({ lines, faults: confirmed ? refusedForm(form.values, refusals) : seen }, 422)
  }
  if (!confirmed) return data({ lines, faults: seen })
  const done = await recordUsage(change, { source: 'paste', readings: lines.flatMap(({ reading }) => reading ?? []) })
  if (done.ok) return answerChange(form.values, done, rolloutRoom(programme.slug))
  return data({ lines, faults: refusedForm(form.values, done.refusals) }, 422)
}

export default function ImportPage() {
  const { slug } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const seen = answer && 'lines' in answer ? answer : null
  const back = usagePath(slug)
  return (
    <>
      <FormPage back={{ to: back, word: m.rollout_link_usage() }} title={m.rollout_import_title()}>
        <ImportForm fields={editedFields(seen?.faults, { text: '' })} back={back} />
      </FormPage>
      {seen?.lines && <ImportPreview lines={seen.lines} text={seen.faults.values.text ?? ''} />}
    </>
  )
}
