/** What stands beside the shape of a check; each is also said in words. */
export const BLOCKER_MARK = '◆'
export const OVERDUE_MARK = '!'
export const STALE_MARK = '?'
