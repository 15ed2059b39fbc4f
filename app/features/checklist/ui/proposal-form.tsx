import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { HandEdit, ProposalView } from '../item-view'
import { itemFieldWord, itemName, itemValueWord } from './item-words'

const KINDS = {
  added: m.checklist_proposal_added,
  changed: m.checklist_proposal_changed,
  retired: m.checklist_proposal_retired,
} as const

interface Props {
  slug: string
  proposals: readonly ProposalView[]
  /** Where the answer leads back to. */
  to: string
  timeZone: string
}

/** What the template would change in a list; all of it is chosen, until somebody unticks a part. */
export function ProposalForm({ slug, proposals, to, timeZone }: Props) {
  return (
    <PostForm preventScrollReset action={`/programmes/${slug}/checklist/proposals/take`}>
      <input type="hidden" name="to" value={to} />
      <ul className="divide-y divide-line-2">
        {proposals.map((proposal) => (
          <li key={proposal.choice} className="py-3 first:pt-0">
            <label className="flex cursor-pointer items-start gap-2.5">
              <input
                type="checkbox"
                name="chosen[]"
                value={proposal.choice}
                defaultChecked
                className="mt-[3px] size-4 flex-none accent-(--accent)"
              />
              <span className="grid min-w-0 gap-1">
                <span className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
                  <span className="rounded bg-accent-soft px-1.5 text-xs leading-5 font-semibold text-accent-ink">
                    {KINDS[proposal.kind]()}
                  </span>
                  <span className="font-semibold">{itemName(headOf(proposal))}</span>
                </span>
                <Words proposal={proposal} timeZone={timeZone} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Answers slug={slug} />
    </PostForm>
  )
}

/** Everything that is proposed to all of these lists, answered at once. */
export function AllProposalsForm({ slug, choices, to }: { slug: string; choices: readonly string[]; to: string }) {
  return (
    <PostForm action={`/programmes/${slug}/checklist/proposals/take`}>
      <input type="hidden" name="to" value={to} />
      {choices.map((choice) => (
        <input key={choice} type="hidden" name="chosen[]" value={choice} />
      ))}
      <Answers slug={slug} count={choices.length} />
    </PostForm>
  )
}

function Answers({ slug, count }: { slug: string; count?: number }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary">
        {count === undefined ? m.checklist_take_chosen() : m.checklist_take_all({ count })}
      </Button>
      <Button formAction={`/programmes/${slug}/checklist/proposals/decline`}>
        {count === undefined ? m.checklist_decline_chosen() : m.checklist_decline_all({ count })}
      </Button>
    </div>
  )
}

/** As it is called here; an addition, as it would be. */
const headOf = (proposal: ProposalView) => (proposal.kind === 'changed' ? proposal.own : proposal.item)

function Words({ proposal, timeZone }: { proposal: ProposalView; timeZone: string }) {
  switch (proposal.kind) {
    case 'added':
      return (
        <span className="text-sm text-ink-2">
          {proposal.isBack && `${m.checklist_is_back()} `}
          {about(proposal.item)}
        </span>
      )
    case 'retired':
      return (
        <span className="text-sm text-ink-2">
          {about(proposal.item)}
          <EditedHere edit={proposal.editedHere} timeZone={timeZone} />
        </span>
      )
    case 'changed':
      return (
        <>
          {proposal.differences.map(({ field, before, after }) => (
            <span key={field} className="flex flex-wrap items-baseline gap-x-1.5 text-sm">
              <span className="text-ink-3">{itemFieldWord(field)}</span>
              <del className="bg-bad-soft px-1 text-bad">
                <span className="sr-only">{m.checklist_here()} </span>
                {itemValueWord(field, before)}
              </del>
              <span aria-hidden="true">→</span>
              <ins className="bg-ok-soft px-1 text-ok no-underline">
                <span className="sr-only">{m.checklist_in_template()} </span>
                {itemValueWord(field, after)}
              </ins>
            </span>
          ))}
          <EditedHere edit={proposal.editedHere} timeZone={timeZone} />
        </>
      )
  }
}

function about({ dimension, neededBy, weight, isBlocker, evidenceRequired }: ProposalView['item']): string {
  return [
    dimensionWord(dimension),
    neededByWord(neededBy),
    m.checklist_weight_of({ weight }),
    isBlocker && m.checklist_blocks(),
    evidenceRequired && m.checklist_field_evidence(),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What somebody has changed here would be overwritten: it says who, before it is taken. */
function EditedHere({ edit, timeZone }: { edit: HandEdit | null; timeZone: string }) {
  if (!edit) return null
  return (
    <span className="block text-sm text-warn">
      <span aria-hidden="true">▲ </span>
      {m.checklist_edited_here({ actor: edit.actor, at: dayAndTime(edit.at, timeZone) })}
    </span>
  )
}
