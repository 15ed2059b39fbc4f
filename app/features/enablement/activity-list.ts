import { pageOf } from '~/lib/page-of'
import type { ActivityLine } from './queries.server'
import type { ActivityChoice } from './read-choice'

/** Activities on one page. */
const PAGE = 40

/** The address of the list with these choices changed; its page begins anew. */
export function activityQuery(choice: ActivityChoice, changed: Partial<ActivityChoice> = {}): string {
  const { page, ...said } = { ...choice, page: 1, ...changed }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}

/** What the list shows, with the counts that its headline says; cancelled activities only where they are asked for. */
export function activityList(all: readonly ActivityLine[], choice: ActivityChoice, onAPage: number = PAGE) {
  const shown = all.filter((one) => isWanted(one, choice))
  const countOf = (state: ActivityLine['state']) => all.filter((one) => one.state === state).length
  return {
    ...pageOf(shown, choice.page, onAPage),
    shown: shown.length,
    counts: {
      total: all.length - countOf('cancelled'),
      ahead: countOf('ahead'),
      overdue: countOf('overdue'),
      held: countOf('held'),
    },
  }
}

function isWanted({ kind, state, subProcess, title, place }: ActivityLine, choice: ActivityChoice): boolean {
  const isState = choice.state === null ? state !== 'cancelled' : state === choice.state
  const word = choice.q.toLowerCase()
  return (
    isState &&
    (choice.kind === null || choice.kind === kind) &&
    (choice.subProcess === '' || choice.subProcess === subProcess?.code) &&
    [title, place].some((one) => one.toLowerCase().includes(word))
  )
}
