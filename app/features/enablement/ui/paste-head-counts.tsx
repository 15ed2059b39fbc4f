import { Link } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import type { HeadCount } from '~/domain/coverage'
import type { TableFault } from '~/domain/enablement-tables'
import { AUDIENCES } from '~/domain/vocabulary'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import type { FormFaults } from '~/lib/form.server'
import { headCountsPath } from '../paths'
import { FaultList } from './fault-list'
import { PasteField } from './paste-field'

interface Props {
  slug: string
  answer: { faults: FormFaults; preview: { rows: HeadCount[]; faults: TableFault[] } | null } | undefined
}

/** Head counts from a spreadsheet: pasted, looked at, taken over. */
export function PasteHeadCounts({ slug, answer }: Props) {
  const fields = editedFields(answer?.faults, { text: '' })
  const preview = answer?.preview ?? null
  const isReady = preview !== null && preview.faults.length === 0
  const heading = [m.enablement_branch(), ...AUDIENCES.map(audienceWord)].join('\t')
  return (
    <>
      <PageHeader
        question={
          <Link to={headCountsPath(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.enablement_head_counts()}
          </Link>
        }
        title={m.enablement_head_counts_paste()}
      />
      <Card className="max-w-3xl">
        <p className="mb-1 text-sm text-ink-2">{m.enablement_head_counts_paste_lead()}</p>
        <pre className="mb-3 whitespace-pre-wrap rounded-md bg-line-2/60 px-2 py-1 text-xs">{heading}</pre>
        <PostForm className="grid gap-3">
          <FormProblems problems={fields.problems} />
          {preview && <FaultList faults={preview.faults} />}
          <PasteField label={m.enablement_paste_table()} {...fields.field('text')} />
          {isReady && (
            <p role="status" className="rounded-md bg-ok-soft px-3 py-2 text-sm text-ok">
              {m.enablement_head_counts_preview({
                branches: new Set(preview.rows.map(({ unitId }) => unitId)).size,
                people: preview.rows.reduce((sum, { people }) => sum + people, 0),
              })}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button look={isReady ? 'plain' : 'primary'}>{m.enablement_preview()}</Button>
            {isReady && (
              <Button look="primary" name="confirmed" value="yes">
                {m.enablement_take_over({ count: preview.rows.length })}
              </Button>
            )}
          </div>
        </PostForm>
      </Card>
    </>
  )
}
