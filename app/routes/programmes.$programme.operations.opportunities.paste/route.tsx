import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { ConfirmPaste, PasteForm } from '~/components/forms/paste-form'
import { PastePreview } from '~/components/forms/paste-preview'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { readOpportunities } from '~/domain/pasted-opportunities'
import { refuse } from '~/domain/verdict'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { branchChoices } from '~/features/operations/pool.server'
import { pasteFaultWords } from '~/features/operations/ui/paste-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { refusedForm } from '~/lib/form.server'
import { opportunitiesPath } from '~/lib/links'
import { parsePasted } from '~/lib/pasted-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'opportunities.record', change: 'opportunities.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_paste_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

/** First shows what would be saved; what has been seen is saved, all of it or nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parsePasted(request)
  if (!form.ok) return data({ ...form.faults, lines: null }, 422)
  const { values } = form
  const lines = readOpportunities(form.data.text, await branchChoices(db))
  const counts = lines.flatMap(({ count }) => (count ? [count] : []))
  const faults = lines.length - counts.length
  if (faults > 0 || counts.length === 0) {
    const { refusals } = refuse({ code: 'opportunitiesFaulty', count: Math.max(1, faults) }, 'text')
    return data({ ...refusedForm(values, refusals), lines }, 422)
  }
  if (!form.data.confirmed) return data({ values, errors: {}, refusals: [], lines })
  const saved = await setOpportunities(change, counts)
  if (saved.ok) return answerChange(values, saved, opportunitiesPath(programme.slug))
  return data({ ...refusedForm(values, saved.refusals), lines }, 422)
}

export default function PasteOpportunitiesPage() {
  const { slug } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const seen = answer && 'lines' in answer ? answer : null
  const lines = seen?.lines ?? []
  const faults = lines.filter(({ fault }) => fault !== null).length
  const isReady = lines.length > 0 && faults === 0
  const back = opportunitiesPath(slug)
  return (
    <FormPage back={{ to: back, word: m.operations_opportunities_title() }} title={m.operations_paste_title()}>
      <div className="grid gap-4">
        {seen && lines.length > 0 && (
          <PastePreview
            columns={[{ word: m.operations_field_pasted() }]}
            lines={lines.map(({ line, text, fault }) => ({
              line,
              cells: [text],
              fault: fault && pasteFaultWords(fault),
            }))}
            said={isReady ? m.operations_paste_ready() : m.operations_paste_faults({ count: faults })}
          >
            {isReady && (
              <ConfirmPaste values={seen.values}>{m.operations_paste_save({ count: lines.length })}</ConfirmPaste>
            )}
          </PastePreview>
        )}
        <PasteForm
          fields={editedFields(seen, { text: '' })}
          label={m.operations_field_pasted()}
          hint={m.operations_paste_hint()}
          back={back}
          isReady={isReady}
        />
      </div>
    </FormPage>
  )
}
