import { REVIEW_STATES, type ReviewState } from '~/domain/vocabulary'

/** What of the desk is looked at, as the address says it. */
export interface DeskChoice {
  as: 'board' | 'list'
  /** The id of a kind, and of a person. */
  kind: number | null
  lead: number | null
  /** Only what the viewer runs, has requested or is called into. */
  mine: boolean
  /** Of the list only. */
  state: ReviewState | null
  page: number
}

export function readDeskChoice(query: URLSearchParams): DeskChoice {
  const id = (name: string) => {
    const value = query.get(name) ?? ''
    return /^[1-9]\d{0,9}$/.test(value) ? Number(value) : null
  }
  const state = REVIEW_STATES.find((one) => one === query.get('state')) ?? null
  const isList = query.get('as') === 'list'
  return {
    as: isList ? 'list' : 'board',
    kind: id('kind'),
    lead: id('lead'),
    mine: query.get('mine') === 'yes',
    state: isList ? state : null,
    page: id('page') ?? 1,
  }
}

/** The query of that choice, with some of it said otherwise. */
export function deskQuery(choice: DeskChoice, other: Partial<DeskChoice> = {}): string {
  const { as, kind, lead, mine, state, page } = { ...choice, page: 1, ...other }
  const said: [string, string | number | null][] = [
    ['as', as === 'list' ? 'list' : null],
    ['kind', kind],
    ['lead', lead],
    ['mine', mine ? 'yes' : null],
    ['state', as === 'list' ? state : null],
    ['page', page > 1 ? page : null],
  ]
  return `?${new URLSearchParams(said.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])))}`
}
