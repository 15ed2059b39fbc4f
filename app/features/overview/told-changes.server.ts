import type { ChangeCode, ChangeFact } from '~/domain/what-changed'
import { m } from '~/i18n/generated/messages'

export interface ToldChange {
  code: ChangeCode
  sentence: string
  /** Within the programme: where those changed are found. */
  room: string
}

/** What each kind of change is called, and where those changed are found. */
const FACTS: Readonly<Record<ChangeCode, { sentence: (facts: { count: number }) => string; room: string }>> = {
  gatesGo: { sentence: m.overview_changed_go, room: 'gates' },
  gatesHeld: { sentence: m.overview_changed_held, room: 'gates' },
  gatesKilled: { sentence: m.overview_changed_killed, room: 'gates' },
  pilotsDecided: { sentence: m.overview_changed_pilots, room: 'pilots' },
  stepsFinished: { sentence: m.overview_changed_steps, room: 'sub-processes' },
  rolloutsLive: { sentence: m.overview_changed_live, room: 'rollout' },
  resultsNoted: { sentence: m.overview_changed_results, room: 'waves' },
  readingsTaken: { sentence: m.overview_changed_readings, room: 'benefits' },
  reviewsDecided: { sentence: m.overview_changed_reviews, room: 'operations' },
  activitiesHeld: { sentence: m.overview_changed_activities, room: 'enablement/activities' },
  checksReady: { sentence: m.overview_changed_ready, room: 'readiness' },
  checksBlocked: { sentence: m.overview_changed_blocked, room: 'readiness' },
  entriesRaised: { sentence: m.overview_changed_raised, room: 'register' },
  entriesClosed: { sentence: m.overview_changed_closed, room: 'register?state=closed' },
  movedLater: { sentence: m.overview_changed_later, room: 'roadmap' },
  movedEarlier: { sentence: m.overview_changed_earlier, room: 'roadmap' },
}

/** In the reader's language already, so that the page carries no words of all rooms. */
export function toldChanges(changes: readonly ChangeFact[]): ToldChange[] {
  return changes.map(({ code, count }) => ({
    code,
    sentence: FACTS[code].sentence({ count }),
    room: FACTS[code].room,
  }))
}
