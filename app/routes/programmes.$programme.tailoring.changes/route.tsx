import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { planOf } from '~/features/plan/kept-plan.server'
import { changeGroups } from '~/features/tailoring/change-groups'
import { takeOverEdition } from '~/features/tailoring/commands/take-over-edition.server'
import { decisionsOf, editionsSince } from '~/features/tailoring/queries.server'
import { takeOverSchema } from '~/features/tailoring/schema'
import { ChangeList } from '~/features/tailoring/ui/change-list'
import { EditionNotes } from '~/features/tailoring/ui/edition-notes'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { practiceRows } from '~/lib/reference-practices.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.tailoring_changes()} · ${m.app_name_full()}` }]

/** What the company's reference says differently since the edition that the programme has. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const edition = programme.referenceEdition
  const editions = await editionsSince(db, edition, programme.timeZone)
  const latest = editions.at(-1)?.number ?? edition
  const plan = await planOf(db, programme, today)
  const rows = await practiceRows(db.read, latest)
  return {
    slug: programme.slug,
    version: programme.version,
    edition,
    latest,
    editions,
    groups: changeGroups(plan, rows, { from: edition, to: latest }, await decisionsOf(db, programme.id)),
    mayTakeOver: mayAnywhere(viewer, 'programme.configure'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, takeOverSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await takeOverEdition(change, form.data)
  return answerChange(form.values, done, `/programmes/${programme.slug}/tailoring?show=undecided`)
}

export default function ChangesPage() {
  const { slug, version, edition, latest, editions, groups, mayTakeOver } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0)
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/tailoring`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.tailoring_question()}
          </Link>
        }
        title={
          latest > edition
            ? m.tailoring_changes_title({ count, edition, latest })
            : m.tailoring_changes_none({ edition })
        }
        facts={latest > edition && <EditionNotes editions={editions} />}
      />
      {latest > edition && mayTakeOver && (
        <PostForm className="mb-4 rounded-lg bg-accent-soft px-4 py-3">
          <FormProblems problems={readFaults(faults).problems} />
          <input type="hidden" name="edition" value={latest} />
          <input type="hidden" name="version" value={versionToSend(faults, version)} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="max-w-prose text-sm">{m.tailoring_take_over_text()}</p>
            <Button look="primary">{m.tailoring_take_over({ latest })}</Button>
          </div>
        </PostForm>
      )}
      {count > 0 ? (
        <ChangeList groups={groups} />
      ) : (
        <EmptyState title={m.tailoring_changes_empty()} text={m.tailoring_changes_empty_text()} />
      )}
    </>
  )
}
