import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { m } from '~/i18n/generated/messages'
import { activityPath } from '../paths'
import type { ActivityDetail } from '../queries.server'
import { GroupFields } from './group-fields'

/** When it was held, and of each group how many came and how many passed. */
export function ResultsPage({
  slug,
  activity,
  own,
  fields,
  faults,
}: {
  slug: string
  activity: ActivityDetail
  /** Branches whose numbers the viewer may say. */
  own: readonly number[]
  fields: ReturnType<typeof editedFields>
  faults: unknown
}) {
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, faults)
  const back = activityPath(slug, activity.id)
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {activity.title}
          </Link>
        }
        title={m.enablement_record_title()}
      />
      <PostForm ref={form} className="grid max-w-3xl gap-4">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(activity.version)} />
        <Card>
          <div className="mb-4 max-w-xs">
            <TextField label={m.enablement_held_on()} type="date" {...fields.field('heldOn')} />
          </div>
          <p className="mb-2 text-xs text-ink-3">{m.enablement_record_hint()}</p>
          <GroupFields fields={fields} groups={activity.groups} columns={['reached', 'passed']} own={own} />
        </Card>
        <FormActions back={back} />
      </PostForm>
    </>
  )
}
