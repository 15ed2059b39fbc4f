import { may, type Viewer } from '~/domain/permissions'
import type { AdviceView } from './advice.server'

/** Advice with what this viewer may do to it. */
export function shownTo<T extends AdviceView>(viewer: Viewer, advice: T) {
  return {
    ...advice,
    mayAnswer: may(viewer, 'advice.close', { assigneeId: advice.owner?.id ?? null }),
    mayWithdraw: may(viewer, 'advice.withdraw', { assigneeId: advice.givenById }),
  }
}
