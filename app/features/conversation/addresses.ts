import type { CommentSubject } from '~/domain/vocabulary'
import { subProcessPath, wavePath } from '~/lib/links'

/** What a conversation is about, as its address says it: a sub-process by its code, a wave by its number, others by id. */
export interface SubjectAddress {
  subject: CommentSubject
  key: string
}

const ROOMS: Readonly<Record<CommentSubject, string>> = {
  subProcess: 'sub-processes',
  wave: 'waves',
  check: 'checks',
  pilot: 'pilots',
}

export function subjectOfRoom(room: string | undefined): CommentSubject | null {
  const found = Object.entries(ROOMS).find(([, name]) => name === room)
  return found ? (found[0] as CommentSubject) : null
}

export const conversationPath = (slug: string, { subject, key }: SubjectAddress) =>
  `/programmes/${slug}/comments/${ROOMS[subject]}/${key}`

/** The page of what is talked about. */
export function subjectPath(slug: string, { subject, key }: SubjectAddress): string {
  switch (subject) {
    case 'subProcess':
      return subProcessPath(slug, key)
    case 'wave':
      return wavePath(slug, Number(key))
    case 'check':
      return `/programmes/${slug}/checks/${key}/status`
    case 'pilot':
      return `/programmes/${slug}/pilots/${key}`
  }
}
