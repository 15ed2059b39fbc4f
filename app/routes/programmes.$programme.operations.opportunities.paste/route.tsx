import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Button, LinkButton } from '~/components/ui/button'
import { TableScroll } from '~/components/ui/table-scroll'
import { type PastedLine, readOpportunities } from '~/domain/pasted-opportunities'
import { refuse } from '~/domain/verdict'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { branchChoices } from '~/features/operations/pool.server'
import { pasteOpportunitiesSchema } from '~/features/operations/schema'
import { pasteFaultWords } from '~/features/operations/ui/paste-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm, refusedForm } from '~/lib/form.server'
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
  const form = await parseForm(request, pasteOpportunitiesSchema)
  if (!form.ok) return data({ ...form.faults, lines: null }, 422)
  const lines = readOpportunities(form.data.pasted, await branchChoices(db))
  const counts = lines.flatMap(({ count }) => (count ? [count] : []))
  const faults = lines.length - counts.length
  if (faults > 0 || counts.length === 0) {
    const { refusals } = refuse({ code: 'opportunitiesFaulty', count: Math.max(1, faults) }, 'pasted')
    return data({ ...refusedForm(form.values, refusals), lines }, 422)
  }
  if (form.data.confirmed !== String(counts.length)) {
    return data({ values: form.values, errors: {}, refusals: [], lines })
  }
  const to = `/programmes/${programme.slug}/operations/opportunities`
  return answerChange(form.values, await setOpportunities(change, counts), to)
}

export default function PasteOpportunitiesPage() {
  const { slug } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fields = editedFields(answer, {})
  const lines = answer && 'lines' in answer ? answer.lines : null
  const isReady = lines?.every(({ fault }) => fault === null) === true
  const back = `/programmes/${slug}/operations/opportunities`
  return (
    <FormPage back={{ to: back, word: m.operations_opportunities_title() }} title={m.operations_paste_title()}>
      <PostForm className="grid gap-4">
        <FormProblems problems={fields.problems} />
        <TextArea
          label={m.operations_field_pasted()}
          hint={m.operations_paste_hint()}
          rows={10}
          spellCheck={false}
          {...fields.field('pasted')}
        />
        {lines && <Preview lines={lines} isReady={isReady} />}
        <div className="flex flex-wrap gap-2">
          {isReady && lines && lines.length > 0 && (
            <Button look="primary" name="confirmed" value={lines.length}>
              {m.operations_paste_save({ count: lines.length })}
            </Button>
          )}
          <Button look={isReady ? 'plain' : 'primary'}>{m.operations_paste_preview()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}

/** Each fault at its line; without any, what will be saved. */
function Preview({ lines, isReady }: { lines: readonly PastedLine[]; isReady: boolean }) {
  const faults = lines.filter(({ fault }) => fault !== null)
  const shown = isReady ? lines : faults
  return (
    <div role="status">
      <p className="mb-2 text-sm">
        {isReady ? m.operations_paste_ready() : m.operations_paste_faults({ count: faults.length })}
      </p>
      <TableScroll label={m.operations_paste_title()}>
        <table className="data-table">
          <caption className="sr-only">{m.operations_paste_title()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.operations_paste_line()}</th>
              <th scope="col">{m.operations_field_pasted()}</th>
              {!isReady && <th scope="col">{m.operations_paste_fault()}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, LINES_SHOWN).map(({ line, text, fault }) => (
              <tr key={line}>
                <td className="tabular-nums">{line}</td>
                <td className="break-words">{text}</td>
                {fault && <td className="text-bad">■ {pasteFaultWords(fault)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

const LINES_SHOWN = 50
