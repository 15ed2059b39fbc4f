/** What the address of the overview chooses. */
export interface OverviewChoice {
  allAttention: boolean
  /** The curve as a table. */
  asTable: boolean
  /** Since when changes are told, as it was asked; null for since the last report. */
  since: string | null
}

export function choiceOf(params: URLSearchParams): OverviewChoice {
  return {
    allAttention: params.get('attention') === 'all',
    asTable: params.get('progress') === 'table',
    since: params.get('since'),
  }
}

/** The address of the same page with something chosen otherwise: only what differs from the plain page. */
export function addressWith(choice: OverviewChoice, changed: Partial<OverviewChoice>): string {
  const { allAttention, asTable, since } = { ...choice, ...changed }
  return `?${new URLSearchParams({
    ...(asTable && { progress: 'table' }),
    ...(allAttention && { attention: 'all' }),
    ...(since !== null && { since }),
  })}`
}
