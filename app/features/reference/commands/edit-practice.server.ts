import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { openDraft, practiceAtHand, writePractice } from '../draft.server'
import type { EditPractice } from '../schema'

/**
 * Words a practice anew in the draft. Programmes read it when they take the edition over. Refused: `forbidden`,
 * `notFound` for one that is retired, `conflict`.
 */
export async function editPractice(
  context: ChangeContext,
  { practiceKey, version, ...words }: EditPractice,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'editPractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    const row = await practiceAtHand(tx, { practiceKey, version })
    const isSame = (Object.keys(words) as (keyof typeof words)[]).every((field) => words[field] === row[field])
    if (!isSame) await writePractice(tx, record, await openDraft(tx, context, record), row, words)
    return practiceKey
  })
}
