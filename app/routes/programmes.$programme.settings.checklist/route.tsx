import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { proposalsPath, templatePath } from '~/features/checklist/paths'
import { checklistsOf, countProposals, listIn } from '~/features/checklist/queries.server'
import { ChecklistTable } from '~/features/checklist/ui/checklist-table'
import { RetiredItems } from '~/features/checklist/ui/retired-items'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const lists = await checklistsOf(db, programme.id)
  return {
    slug: programme.slug,
    items: listIn(lists, null),
    subProcesses: lists.heads.length,
    open: countProposals(lists, viewer),
  }
}

export default function ChecklistTemplatePage() {
  const { slug, items, subProcesses, open } = useLoaderData<typeof loader>()
  const asked = items.filter(({ retiredOn }) => retiredOn === null)
  const add = (
    <LinkButton look="primary" to={`${templatePath(slug)}/new`}>
      {m.checklist_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.checklist_template_question()}
        title={m.checklist_headline({
          pilot: asked.filter(({ neededBy }) => neededBy === 'pilot').length,
          rollout: asked.filter(({ neededBy }) => neededBy === 'rollout').length,
          blockers: asked.filter(({ isBlocker }) => isBlocker).length,
        })}
        facts={
          <>
            <span>{m.checklist_template_facts({ count: subProcesses })}</span>
            {open.count > 0 ? (
              <Link to={proposalsPath(slug)} className="font-semibold text-accent hover:underline">
                {m.checklist_open_proposals({ count: open.count, lists: open.lists })}
              </Link>
            ) : (
              <span>{m.checklist_no_proposals()}</span>
            )}
          </>
        }
        actions={add}
      />
      {asked.length === 0 ? (
        <EmptyState title={m.checklist_empty()} text={m.checklist_empty_text()} action={add} />
      ) : (
        <div className="grid gap-4">
          <ChecklistTable slug={slug} items={asked} mayChange />
        </div>
      )}
      {items.length > asked.length && (
        <Card className="mt-4">
          <RetiredItems slug={slug} items={items.filter(({ retiredOn }) => retiredOn !== null)} mayChange />
        </Card>
      )}
    </>
  )
}
