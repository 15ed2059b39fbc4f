import { sortMyChecks, type WorkHeadline } from '~/domain/my-checks'
import { headlineOfChecks, orderWork, type TopOfWork, topOfWork, type WorkItem } from '~/domain/my-work'
import { type Level, levelsOfChecks } from '~/domain/readiness'
import type { Thresholds } from '~/domain/thresholds'
import type { Day, Dimension, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { OwnCheck } from './checks.server'
import { groupBy } from './group-by'

/** Cards on one page: what a thumb can go through, and what is rendered quickly. */
const CARDS_SHOWN = 30
/** Checks that are met are folded away; more of them are found in the readiness room. */
const MET_SHOWN = 30

/** What waits for the person and is no check; of a sub-process where it is of one. */
export type OtherWork = Exclude<WorkItem, { kind: 'check' }> & { code: string | null }

/** What the page of a person says and which cards it shows; the checks themselves are loaded by their ids. */
export interface MyWork {
  headline: TopOfWork
  /** What there is to say of the checks where something else comes before them. */
  checksHeadline: WorkHeadline | null
  /** Sub-processes with how many checks are pressing; filters are offered where there are several. */
  subProcesses: { code: string; name: Name; count: number }[]
  levels: Record<Dimension, Level>
  openCount: number
  /** What stands on the page, in its order. */
  cards: { kind: WorkItem['kind']; id: number }[]
  /** Ids in the order of the page. */
  met: number[]
  metCount: number
  laterCount: number
  page: { number: number; of: number; more: number }
  /** Of the pressing checks shown, those about which nobody has said anything today. */
  unchanged: number[]
}

export function myWorkOf(
  checks: readonly OwnCheck[],
  others: readonly OtherWork[],
  programme: Pick<Thresholds, 'staleAfterDays' | 'dueSoonDays'>,
  { personId, today, code, page: wanted }: { personId: number; today: Day; code: string | null; page: number },
): MyWork {
  const when = { today, limits: programme, personId }
  const isShown = (one: { code: string | null }) => code === null || one.code === code
  const shown = checks.filter(isShown)
  const { pressing, touched, met, later } = sortMyChecks(shown, when)
  const waiting = orderWork([...others.filter(isShown), ...pressing.map(itemOf)], when)
  const headline = topOfWork(waiting, when)
  const checksHeadline = headlineOfChecks(waiting, when)
  const { rows: onPage, page: number, pages } = pageOf(waiting, wanted, CARDS_SHOWN)
  return {
    headline,
    checksHeadline: pressing.length === 0 || headline.code === checksHeadline.code ? null : checksHeadline,
    subProcesses: [...groupBy(checks, (check) => check.code).values()].flatMap((own) => {
      const [first] = own
      if (!first) return []
      const name = { zh: first.subProcessZh, en: first.subProcessEn }
      return [{ code: first.code, name, count: sortMyChecks(own, when).pressing.length }]
    }),
    levels: levelsOfChecks(shown, today, programme.staleAfterDays),
    openCount: shown.length,
    cards: [...onPage, ...touched.slice(0, CARDS_SHOWN).map(itemOf)].map(({ kind, id }) => ({ kind, id })),
    met: met.slice(0, MET_SHOWN).map(({ id }) => id),
    metCount: met.length,
    laterCount: later.length,
    page: { number, of: pages, more: waiting.length - Math.min(waiting.length, number * CARDS_SHOWN) },
    unchanged: onPage.flatMap((one) => (one.kind === 'check' && one.check.updatedOn !== today ? [one.id] : [])),
  }
}

const itemOf = (check: OwnCheck) => ({ kind: 'check' as const, id: check.id, check })
