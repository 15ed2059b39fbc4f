import type { CoverageReason } from '~/domain/coverage'
import type { SuggestionReason } from '~/domain/coverage-next'
import { type ActivityState, clockOf } from '~/domain/enablement'
import type { TableFault } from '~/domain/enablement-tables'
import type { Day, Status } from '~/domain/vocabulary'
import { audienceWord } from '~/i18n/enablement-words'
import { fullDay, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { NamedHeadline } from '../coverage-view.server'
import type { ActivityLine } from '../queries.server'

/** Who has been reached, as one sentence. */
export function coverageSentence(headline: NamedHeadline): string {
  switch (headline.code) {
    case 'noHeadCounts':
      return m.enablement_headline_no_counts()
    case 'nothingHeld':
      return m.enablement_headline_nothing({ people: headline.people })
    case 'reached': {
      const { share, below, unknown, cells, people, needed, weakest, weakestAt } = headline
      const open = below + unknown
      if (open === 0) return m.enablement_headline_all({ share: percent(share), people, needed: percent(needed) })
      const facts = { share: percent(share), people, open, cells, needed: percent(needed) }
      if (!weakest || !weakestAt) return m.enablement_headline_below(facts)
      return m.enablement_headline_weakest({
        ...facts,
        unit: nameOf(weakestAt),
        audience: audienceWord(weakest.audience),
        least: percent(weakest.share),
      })
    }
  }
}

export function coverageReasonSentence(reason: CoverageReason): string {
  switch (reason.code) {
    case 'noHeadCount':
      return m.enablement_reason_no_count()
    case 'nothingHeld':
      return m.enablement_reason_nothing()
    case 'reachedBelow':
      return m.enablement_reason_below({ share: percent(reason.share), needed: percent(reason.needed) })
    case 'faded':
      return m.enablement_reason_faded({ days: reason.days })
    case 'passedBelow':
      return m.enablement_reason_passed({ share: percent(reason.share), needed: percent(reason.needed) })
  }
}

const whys: Readonly<Record<SuggestionReason, () => string>> = {
  neverReached: m.enablement_why_never,
  partlyReached: m.enablement_why_partly,
  faded: m.enablement_why_faded,
  examFailed: m.enablement_why_exam,
}
export const whyWord = (why: SuggestionReason) => whys[why]()

const states: Readonly<Record<ActivityState, () => string>> = {
  ahead: m.enablement_state_ahead,
  overdue: m.enablement_state_overdue,
  held: m.enablement_state_held,
  cancelled: m.enablement_state_cancelled,
}
export const activityStateWord = (state: ActivityState) => states[state]()

export const ACTIVITY_STATUS: Readonly<Record<ActivityState, Status>> = {
  ahead: 'notStarted',
  overdue: 'atRisk',
  held: 'done',
  cancelled: 'unknown',
}

/** "14 June 2026, 09:30–11:00", or the day alone. */
export function whenWords(
  { heldOn, plannedOn, startsAt, minutes }: Pick<ActivityLine, 'heldOn' | 'plannedOn' | 'startsAt' | 'minutes'>,
  say: (day: Day) => string = fullDay,
): string {
  const day = say(heldOn ?? plannedOn)
  if (startsAt === null) return day
  const hours = minutes === null ? clockOf(startsAt) : `${clockOf(startsAt)}–${clockOf(startsAt + minutes)}`
  return `${day} ${hours}`
}

export const aboutWords = ({ subProcess }: Pick<ActivityLine, 'subProcess'>) =>
  subProcess ? `${subProcess.code} ${nameOf(subProcess.name)}` : m.enablement_whole_programme()

const faults: Readonly<Record<TableFault['code'], (facts: { text: string }) => string>> = {
  empty: () => m.enablement_fault_empty(),
  headingMissing: () => m.enablement_fault_heading(),
  branchUnknown: m.enablement_fault_branch,
  branchAmbiguous: m.enablement_fault_ambiguous,
  audienceUnknown: m.enablement_fault_audience,
  kindUnknown: m.enablement_fault_kind,
  subProcessUnknown: m.enablement_fault_sub_process,
  numberWrong: m.enablement_fault_number,
  dayWrong: m.enablement_fault_day,
  dayInFuture: m.enablement_fault_future,
  titleMissing: () => m.enablement_fault_title(),
  titleTooLong: () => m.enablement_fault_long(),
  passedBeyondReached: m.enablement_fault_passed,
  twice: m.enablement_fault_twice,
}
export const faultSentence = ({ line, code, text }: TableFault) =>
  m.enablement_fault({ line, fault: faults[code]({ text: text.slice(0, 40) }) })

/** What the list of activities says first. */
export function activitiesSentence({
  total,
  ahead,
  overdue,
  held,
}: {
  total: number
  ahead: number
  overdue: number
  held: number
}): string {
  if (total === 0) return m.enablement_activities_empty()
  if (overdue > 0) return m.enablement_activities_overdue({ overdue, ahead, held })
  return ahead === 0 ? m.enablement_activities_no_more({ held }) : m.enablement_activities_title({ ahead, held })
}
