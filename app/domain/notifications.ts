import type { NoticeKind } from './vocabulary'

export interface Told {
  personId: number
  kind: Extract<NoticeKind, 'mention' | 'comment'>
}

/**
 * Who is told of a comment. Whoever is named in it is told even where they have muted the conversation; those who have
 * spoken in it before and those who answer for its subject are told unless they have; its author never is.
 */
export function toldOfComment({
  authorId,
  mentioned,
  speakers,
  answerers,
  muted,
}: {
  authorId: number
  mentioned: readonly number[]
  speakers: readonly number[]
  answerers: readonly (number | null)[]
  muted: readonly number[]
}): Told[] {
  const named = new Set(mentioned.filter((id) => id !== authorId))
  const others = new Set([...answerers, ...speakers].filter((id) => id !== null))
  return [
    ...[...named].map((personId): Told => ({ personId, kind: 'mention' })),
    ...[...others]
      .filter((id) => id !== authorId && !named.has(id) && !muted.includes(id))
      .map((personId): Told => ({ personId, kind: 'comment' })),
  ]
}

/** Whom a changed comment tells: only those whom it names now and did not before, so that mending a word tells nobody. */
export function toldOfEdit(told: readonly Told[], mentionedBefore: readonly number[]): Told[] {
  return told.filter(({ personId, kind }) => kind === 'mention' && !mentionedBefore.includes(personId))
}

/** What people are told of that is no comment: something is asked of them, or has been answered. */
export type DeedKind = Extract<
  NoticeKind,
  | 'gateAsked'
  | 'gateDecided'
  | 'holdReturns'
  | 'checkAssigned'
  | 'reportFrozen'
  | 'asked'
  | 'adviceAssigned'
  | 'reviewCalled'
  | 'reviewFollowUp'
  | 'reviewDecided'
>

/** What has been decided is news; everything else is asked of somebody. */
const NEWS: readonly DeedKind[] = ['gateDecided', 'reviewDecided']

/**
 * Who is told of a deed: each once, and never whoever did it. What is asked of a person reaches them whatever they have
 * muted, as a mention does; a decision is news, which those who have muted its conversation do not hear.
 */
export function toldOfDeed({
  kind,
  byId,
  concerned,
  muted,
}: {
  kind: DeedKind
  /** Null where the calendar did it and nobody. */
  byId: number | null
  concerned: readonly (number | null)[]
  muted: readonly number[]
}): number[] {
  const others = new Set(concerned.filter((id) => id !== null && id !== byId))
  return [...others].flatMap((id) => (id === null || (NEWS.includes(kind) && muted.includes(id)) ? [] : [id]))
}
