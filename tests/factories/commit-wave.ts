import { boardOf } from '~/features/plan/board.server'
import { commitWave as commit } from '~/features/waves/commands/commit-wave.server'
import type { OneWave } from '~/features/waves/schema'
import type { ChangeContext } from '~/lib/change.server'

/** Commits a wave as its page does, with nothing said about limits unless a reason is given. */
export function commitWave(context: ChangeContext, wave: OneWave & { overloadReason?: string }) {
  return commit(context, { overloadReason: '', ...wave }, boardOf)
}
