import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { declined, type ListItem, type Proposal, proposalsFor, taken } from '~/domain/checklist'
import type { Verdict } from '~/domain/verdict'
import type { Day } from '~/domain/vocabulary'
import { authorise, type ChangeContext, type Changed, change, chunks, stop } from '~/lib/change.server'
import { type Following, followChecklist } from '~/lib/follow-checklist.server'
import type { Statements } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { subProcess } from '~db/schema/sub-process'
import { followingOf, type ItemRow } from '../item-at-hand.server'
import type { AnswerProposals } from '../schema'

const IDS_A_STATEMENT = 1_000

type ChosenProposal = Proposal<ItemRow, ItemRow> & { subProcessId: number }
type Answer = (proposal: Proposal<ItemRow, ItemRow>, today: Day) => ListItem

/**
 * Takes what the template proposes to lists of sub-processes, all of it in one change: the items and their open checks
 * become as the template is. Answers how many were taken. Refused: `forbidden` when one of the sub-processes is not the
 * actor's, `notFound`, `conflict` when the template has changed since or somebody has answered.
 */
export function takeProposals(context: ChangeContext, input: AnswerProposals): Promise<Verdict<Changed<number>>> {
  return answerProposals(context, 'takeProposals', input, taken)
}

/** Declines them: the lists stay as they are, and are not asked again until the template's item changes anew. */
export function declineProposals(context: ChangeContext, input: AnswerProposals): Promise<Verdict<Changed<number>>> {
  return answerProposals(context, 'declineProposals', input, declined)
}

function answerProposals(
  context: ChangeContext,
  verb: string,
  { chosen }: AnswerProposals,
  answer: Answer,
): Promise<Verdict<Changed<number>>> {
  return change(context, verb, async (tx, record) => {
    const following = await followingOf(tx, context, record)
    const ids = [...new Set(chosen.map(({ subProcessId }) => subProcessId))]
    await authoriseLists(tx, context, ids)
    const proposals = await chosenProposals(following, ids, chosen)
    const rows = [
      ...(await insertAnswers(following, proposals, answer)),
      ...(await updateAnswers(following, proposals, answer)),
    ]
    await followChecklist(following, rows)
    return proposals.length
  })
}

async function authoriseLists(tx: Statements, context: ChangeContext, ids: readonly number[]): Promise<void> {
  const rows = await tx
    .select()
    .from(subProcess)
    .where(
      and(
        eq(subProcess.programmeId, context.programmeId ?? 0),
        inArray(subProcess.id, [...ids]),
        isNull(subProcess.archivedAt),
      ),
    )
  if (rows.length < ids.length) stop({ code: 'notFound' })
  for (const row of rows) authorise(context, 'readiness.assign', row)
}

/** What was chosen, as it is proposed now; ends the change when one of them is proposed no longer, or otherwise. */
async function chosenProposals(
  { tx, programmeId }: Following,
  ids: readonly number[],
  chosen: AnswerProposals['chosen'],
): Promise<ChosenProposal[]> {
  const items = await tx
    .select()
    .from(checklistItem)
    .where(
      and(
        eq(checklistItem.programmeId, programmeId),
        or(isNull(checklistItem.subProcessId), inArray(checklistItem.subProcessId, [...ids])),
      ),
    )
    .orderBy(checklistItem.position, checklistItem.id)
  const template = items.filter((item) => item.subProcessId === null)
  const known = new Set(template.map(({ id }) => id))
  const open = new Map(
    ids.flatMap((subProcessId) => {
      const list = items.filter((item) => item.subProcessId === subProcessId)
      return proposalsFor(template, list).map((one): [string, ChosenProposal] => [
        `${subProcessId} ${one.item.id}`,
        { ...one, subProcessId },
      ])
    }),
  )
  const wanted = new Map(chosen.map((one) => [`${one.subProcessId} ${one.itemId}`, one]))
  return [...wanted].map(([key, { itemId, version }]) => {
    const proposal = open.get(key)
    if (!known.has(itemId)) return stop({ code: 'notFound' })
    return proposal?.item.version === version ? proposal : stop({ code: 'conflict' })
  })
}

async function insertAnswers(
  { tx, record, programmeId, today }: Following,
  proposals: readonly ChosenProposal[],
  answer: Answer,
): Promise<ItemRow[]> {
  const values = proposals.flatMap((proposal) => {
    const { own, item, subProcessId } = proposal
    return own === null ? [{ ...answer(proposal, today), programmeId, subProcessId, position: item.position }] : []
  })
  const made: ItemRow[] = []
  for (const chunk of chunks(values, IDS_A_STATEMENT)) {
    made.push(...(await tx.insert(checklistItem).values(chunk).returning()))
  }
  for (const { id, version: _, ...row } of made) record.created('checklistItem', id, row)
  return made
}

/** Rows that change alike share a statement. */
async function updateAnswers(
  { tx, record, today }: Following,
  proposals: readonly ChosenProposal[],
  answer: Answer,
): Promise<ItemRow[]> {
  const alike = new Map<string, { patch: Partial<ListItem>; rows: ItemRow[] }>()
  for (const proposal of proposals) {
    const { own } = proposal
    if (own === null) continue
    const patch: Partial<ListItem> = Object.fromEntries(
      Object.entries(answer(proposal, today)).filter(([field, value]) => own[field as keyof ListItem] !== value),
    )
    const key = JSON.stringify(patch)
    const group = alike.get(key) ?? { patch, rows: [] }
    group.rows.push(own)
    alike.set(key, group)
  }
  const after: ItemRow[] = []
  for (const { patch, rows } of alike.values()) {
    for (const chunk of chunks(rows, IDS_A_STATEMENT)) {
      await tx
        .update(checklistItem)
        .set({ ...patch, version: sql`${checklistItem.version} + 1` })
        .where(
          inArray(
            checklistItem.id,
            chunk.map(({ id }) => id),
          ),
        )
    }
    for (const row of rows) {
      record.changed('checklistItem', row.id, row, patch)
      after.push({ ...row, ...patch, version: row.version + 1 })
    }
  }
  return after
}
