import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { proposalsPath, templatePath } from '~/features/checklist/paths'
import { checklistsOf, openProposals, proposalGroups } from '~/features/checklist/queries.server'
import { AllProposalsForm, ProposalForm } from '~/features/checklist/ui/proposal-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { checklistPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const open = openProposals(await checklistsOf(db, programme.id), viewer)
  return { slug: programme.slug, timeZone: programme.timeZone, groups: await proposalGroups(db, open) }
}

export default function ProposalsPage() {
  const { slug, timeZone, groups } = useLoaderData<typeof loader>()
  const choices = groups.flatMap(({ proposals }) => proposals.map(({ choice }) => choice))
  const to = proposalsPath(slug)
  return (
    <>
      <PageHeader
        question={
          <Link to={templatePath(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.checklist_title()}
          </Link>
        }
        title={
          choices.length === 0
            ? m.checklist_no_proposals()
            : m.checklist_open_proposals({ count: choices.length, lists: groups.length })
        }
        facts={<span>{m.checklist_proposals_facts()}</span>}
      />
      {groups.length === 0 ? (
        <EmptyState
          title={m.checklist_proposals_empty()}
          text={m.checklist_proposals_empty_text()}
          action={<LinkButton to={templatePath(slug)}>{m.checklist_to_template()}</LinkButton>}
        />
      ) : (
        <div className="grid gap-4">
          {groups.length > 1 && (
            <Card title={m.checklist_all_lists()}>
              <AllProposalsForm slug={slug} choices={choices} to={to} />
            </Card>
          )}
          {groups.map(({ code, name, proposals }) => (
            <Card
              key={code}
              title={`${code} ${nameOf(name)}`}
              more={
                <Link to={checklistPath(slug, code)} className="hover:underline">
                  {m.checklist_to_list()}
                  <span className="sr-only">{code}</span>
                </Link>
              }
            >
              <ProposalForm slug={slug} proposals={proposals} to={to} timeZone={timeZone} />
            </Card>
          ))}
        </div>
      )}
    </>
  )
}
