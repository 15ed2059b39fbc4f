import { type GateKey, gateAddress } from '~/domain/gate-key'
import type { CommentSubject, GateDecision, NoticeKind } from '~/domain/vocabulary'
import {
  COMMENT_ROOMS,
  checkPath,
  conversationPath,
  gatePath,
  pilotPath,
  reviewPath,
  type SubjectAddress,
  subProcessPath,
  wavePath,
} from '~/lib/links'

/** The gate of a request that is talked about, and how far the request is. */
export interface GateAsked {
  key: GateKey
  isOpen: boolean
  decision: GateDecision | null
}

/** What is needed to find the page of a subject: that of a request is the page of its gate. */
export type SubjectPlace = SubjectAddress & { gate: GateAsked | null }

export function subjectOfRoom(room: string | undefined): CommentSubject | null {
  const found = Object.entries(COMMENT_ROOMS).find(([, name]) => name === room)
  return found ? (found[0] as CommentSubject) : null
}

/** The page of what is talked about. */
export function subjectPath(slug: string, { subject, key, gate }: SubjectPlace): string {
  switch (subject) {
    case 'subProcess':
      return subProcessPath(slug, key)
    case 'wave':
      return wavePath(slug, Number(key))
    case 'check':
      return checkPath(slug, Number(key))
    case 'pilot':
      return pilotPath(slug, Number(key))
    case 'gate':
      return gate ? gatePath(slug, gateAddress(gate.key)) : `/programmes/${slug}/gates`
    case 'review':
      return reviewPath(slug, Number(key))
  }
}

/** Where a notice leads: to what was said, or to what is to be done. */
export function noticePath(slug: string, { kind, about }: { kind: NoticeKind; about: SubjectPlace | null }): string {
  if (kind === 'checksEscalated') return `/programmes/${slug}/readiness`
  if (about === null) return `/programmes/${slug}/my-work`
  if (kind === 'mention' || kind === 'comment') return conversationPath(slug, about)
  const path = subjectPath(slug, about)
  return kind === 'gateAsked' && about.gate?.isOpen ? `${path}/decision` : path
}
