import { judgeItem } from '~/domain/checklist'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { authoriseList, followingOf, insertItem } from '../item-at-hand.server'
import type { AddItem } from '../schema'

/**
 * Adds an item to the template, which proposes it to the lists, or to the list of a sub-process, where it is asked at
 * every gate that is ahead. Answers its id. Refused: `forbidden`, `notFound`, `blockerNeedsWeight` (field `weight`).
 */
export function addItem(context: ChangeContext, input: AddItem): Promise<Verdict<Changed<number>>> {
  return change(context, 'addChecklistItem', async (tx, record) => {
    await authoriseList(tx, context, input.subProcessId)
    ensure(judgeItem(input))
    return insertItem(await followingOf(tx, context, record), input)
  })
}
