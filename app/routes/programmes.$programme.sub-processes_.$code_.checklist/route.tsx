import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { may } from '~/domain/permissions'
import { checklistsOf, listIn, openProposals, proposalGroups } from '~/features/checklist/queries.server'
import { ChecklistTable } from '~/features/checklist/ui/checklist-table'
import { ProposalForm } from '~/features/checklist/ui/proposal-form'
import { RetiredItems } from '~/features/checklist/ui/retired-items'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { checklistPath, readinessPath, subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.code ?? ''} ${m.checklist_title()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const lists = await checklistsOf(db, programme.id)
  const head = lists.heads.find(({ code }) => code === params.code)
  if (!head) throw notFound()
  const open = openProposals(lists, viewer).filter((one) => one.head.id === head.id)
  const [group] = await proposalGroups(db, open)
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    code: head.code,
    name: head.name,
    items: listIn(lists, head.id),
    proposals: group?.proposals ?? [],
    mayChange: may(viewer, 'readiness.assign', head),
  }
}

export default function SubProcessChecklistPage() {
  const { slug, timeZone, code, name, items, proposals, mayChange } = useLoaderData<typeof loader>()
  const asked = items.filter(({ retiredOn }) => retiredOn === null)
  const add = mayChange && (
    <LinkButton look="primary" to={`${checklistPath(slug, code)}/new`}>
      {m.checklist_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={
          <Link to={subProcessPath(slug, code)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {code} {nameOf(name)}
          </Link>
        }
        title={m.checklist_headline({
          pilot: asked.filter(({ neededBy }) => neededBy === 'pilot').length,
          rollout: asked.filter(({ neededBy }) => neededBy === 'rollout').length,
          blockers: asked.filter(({ isBlocker }) => isBlocker).length,
        })}
        facts={
          <>
            <span>{m.checklist_list_facts()}</span>
            {proposals.length > 0 && (
              <a href="#proposals" className="font-semibold text-accent hover:underline">
                {m.checklist_proposals_here({ count: proposals.length })}
              </a>
            )}
          </>
        }
        actions={
          <>
            <LinkButton to={readinessPath(slug, code)}>{m.checklist_to_checks()}</LinkButton>
            {add}
          </>
        }
      />
      {proposals.length > 0 && (
        <div id="proposals" className="mb-4">
          <Card title={m.checklist_proposals_title()} note={m.checklist_proposals_note()}>
            <ProposalForm slug={slug} proposals={proposals} to={checklistPath(slug, code)} timeZone={timeZone} />
          </Card>
        </div>
      )}
      {asked.length === 0 ? (
        <EmptyState title={m.checklist_empty()} text={m.checklist_empty_text()} action={add} />
      ) : (
        <div className="grid gap-4">
          <ChecklistTable slug={slug} items={asked} mayChange={mayChange} />
        </div>
      )}
      {items.length > asked.length && (
        <Card className="mt-4">
          <RetiredItems slug={slug} items={items.filter(({ retiredOn }) => retiredOn !== null)} mayChange={mayChange} />
        </Card>
      )}
    </>
  )
}
