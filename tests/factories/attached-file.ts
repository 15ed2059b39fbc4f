import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import type { ChangeContext } from '~/lib/change.server'
import { answerOf } from './waves'

/** The id of a file that this person has attached to this check; its content is kept nowhere. */
export async function attachedFile(context: ChangeContext, checkId: number): Promise<string> {
  const nowhere = { keep: async () => undefined, discard: async () => undefined }
  const file = { name: '任命.pdf', mediaType: 'application/pdf', bytes: 1, sha256: 'a0'.repeat(32), ...nowhere }
  return String(answerOf(await addEvidence(context, { checkId, file })))
}
