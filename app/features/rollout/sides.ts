import { may, type Target, type Viewer } from '~/domain/permissions'
import type { ConfirmingSide } from '~/domain/vocabulary'

interface Answering {
  ownerId: number | null
  deputyId: number | null
  unitId: number
}

/** Who answers for a side: its lead for the branch, owner and deputy for the sub-process. */
export function targetOfSide(side: ConfirmingSide, { ownerId, deputyId, unitId }: Answering): Target {
  return side === 'branch' ? { unitId } : { ownerId, deputyId }
}

export function maySay(viewer: Viewer, side: ConfirmingSide, place: Answering): boolean {
  return may(viewer, 'live.confirm', targetOfSide(side, place))
}
