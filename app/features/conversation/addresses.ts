import { type GateKey, gateAddress } from '~/domain/gate-key'
import {
  COMMENT_SUBJECTS,
  type CommentSubject,
  type GateDecision,
  type NoticeKind,
  type NoticeSubject,
} from '~/domain/vocabulary'
import {
  COMMENT_ROOMS,
  checkPath,
  conversationPath,
  gatePath,
  pilotPath,
  reportPath,
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

/** What a notice is about, as far as it is needed to find its page. */
type NoticePlace = Omit<SubjectPlace, 'subject'> & { subject: NoticeSubject; isOpen?: boolean }

/** Where a notice leads: to what was said, or to what is to be done. */
export function noticePath(slug: string, { kind, about }: { kind: NoticeKind; about: NoticePlace | null }): string {
  if (kind === 'checksEscalated') return `/programmes/${slug}/readiness`
  if (about === null) return `/programmes/${slug}/my-work`
  const subject = COMMENT_SUBJECTS.find((one) => one === about.subject)
  if (!subject) return saidPath(slug, about)
  const place = { ...about, subject }
  if (kind === 'mention' || kind === 'comment') return conversationPath(slug, place)
  const path = subjectPath(slug, place)
  return kind === 'gateAsked' && about.gate?.isOpen ? `${path}/decision` : path
}

/** A report, or where an ask or advice is answered; once it is closed, where it stands among the others. */
function saidPath(slug: string, { subject, key, isOpen }: NoticePlace): string {
  if (subject === 'report') return reportPath(slug, Number(key))
  const list = `/programmes/${slug}/reports/${subject === 'ask' ? 'asks' : 'advice'}`
  return isOpen ? `${list}/${key}/answer` : `${list}?state=closed#${subject}-${key}`
}
