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
