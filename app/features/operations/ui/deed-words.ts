import type { ReviewDeed } from '~/domain/review-flow'
import type { ReviewState } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

/** Where a deed is done, below the page of the review. */
const PATHS: Readonly<Record<ReviewDeed, string>> = {
  triage: 'triage',
  meeting: 'meeting',
  minutes: 'minutes',
  decision: 'decision',
  followUp: 'follow-ups/new',
  resume: 'resume',
  closing: 'closing',
  withdrawal: 'withdrawal',
}
export const deedPath = (deed: ReviewDeed) => PATHS[deed]

/** What a deed is called; otherwise where it is done a second time. */
export function deedWord(deed: ReviewDeed, { state, hasMinutes }: { state: ReviewState; hasMinutes: boolean }): string {
  switch (deed) {
    case 'triage':
      return state === 'requested' ? m.operations_deed_triage() : m.operations_deed_triage_again()
    case 'meeting':
      return state === 'scheduled' ? m.operations_deed_meeting_again() : m.operations_deed_meeting()
    case 'minutes':
      return hasMinutes ? m.operations_deed_minutes_again() : m.operations_deed_minutes()
    case 'decision':
      return m.operations_deed_decision()
    case 'followUp':
      return m.operations_deed_follow_up()
    case 'resume':
      return m.operations_deed_resume()
    case 'closing':
      return m.operations_deed_closing()
    case 'withdrawal':
      return m.operations_deed_withdrawal()
  }
}
