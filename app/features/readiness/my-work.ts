import { headlineOfWork, sortMyChecks, type WorkHeadline } from '~/domain/my-checks'
import { type Level, levelsOfChecks } from '~/domain/readiness'
import type { Thresholds } from '~/domain/thresholds'
import type { Day, Dimension, Name } from '~/domain/vocabulary'
import type { OwnCheck } from './checks.server'
import { groupBy } from './group-by'

/** Cards on one page: what a thumb can go through, and what is rendered quickly. */
const CARDS_SHOWN = 60
/** Checks that are met are folded away; more of them are found in the readiness room. */
const MET_SHOWN = 30

/** What the page of a person says and which checks it shows; the checks themselves are loaded by their ids. */
export interface MyWork {
  headline: WorkHeadline
  /** Sub-processes with how many checks are pressing; filters are offered where there are several. */
  subProcesses: { code: string; name: Name; count: number }[]
  levels: Record<Dimension, Level>
  openCount: number
  /** Ids in the order of the page. */
  cards: number[]
  met: number[]
  metCount: number
  laterCount: number
  page: { number: number; of: number; more: number }
  /** Of the pressing ones shown, those about which nobody has said anything today. */
  unchanged: number[]
}

export function myWorkOf(
  checks: readonly OwnCheck[],
  person: { id: number },
  programme: Pick<Thresholds, 'staleAfterDays' | 'dueSoonDays'>,
  { today, code, page: wanted }: { today: Day; code: string | null; page: number },
): MyWork {
  const when = { today, limits: programme, personId: person.id }
  const shown = code === null ? checks : checks.filter((check) => check.code === code)
  const { pressing, touched, met, later } = sortMyChecks(shown, when)
  const pages = Math.max(1, Math.ceil(pressing.length / CARDS_SHOWN))
  const number = Math.min(Math.max(1, wanted), pages)
  const onPage = pressing.slice((number - 1) * CARDS_SHOWN, number * CARDS_SHOWN)
  return {
    headline: headlineOfWork({ pressing }, today, programme),
    subProcesses: [...groupBy(checks, (check) => check.code).values()].flatMap((own) => {
      const [first] = own
      if (!first) return []
      const name = { zh: first.subProcessZh, en: first.subProcessEn }
      return [{ code: first.code, name, count: sortMyChecks(own, when).pressing.length }]
    }),
    levels: levelsOfChecks(shown, today, programme.staleAfterDays),
    openCount: shown.length,
    cards: [...onPage, ...touched.slice(0, CARDS_SHOWN)].map(({ id }) => id),
    met: met.slice(0, MET_SHOWN).map(({ id }) => id),
    metCount: met.length,
    laterCount: later.length,
    page: { number, of: pages, more: pressing.length - Math.min(pressing.length, number * CARDS_SHOWN) },
    unchanged: onPage.filter((check) => check.updatedOn !== today).map(({ id }) => id),
  }
}
