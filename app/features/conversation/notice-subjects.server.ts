import { COMMENT_SUBJECTS, type NoticeSubject } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { saidSubjects } from './said-subjects.server'
import type { NoticeAbout } from './subject-reader.server'
import { subjectsById } from './subjects.server'

/** What a notice names itself, by kind and id. */
export interface NoticeThing {
  subject: NoticeSubject
  subjectId: number
}

export const thingKey = ({ subject, subjectId }: NoticeThing) => `${subject}:${subjectId}`

/** Whatever of these is still there, by `thingKey`: what people talk about, and what executives were told or said. */
export async function noticeSubjects(
  on: Statements,
  programmeId: number,
  things: readonly NoticeThing[],
): Promise<Map<string, NoticeAbout>> {
  const talkedAbout = things.flatMap(({ subject: of, subjectId }) => {
    const subject = COMMENT_SUBJECTS.find((one) => one === of)
    return subject ? [{ subject, subjectId }] : []
  })
  const found = new Map<string, NoticeAbout>(await subjectsById(on, programmeId, talkedAbout))
  if (talkedAbout.length === things.length) return found
  const idsOf = (of: NoticeSubject) => [
    ...new Set(things.filter(({ subject }) => subject === of).map(({ subjectId }) => subjectId)),
  ]
  for (const one of await saidSubjects(on, programmeId, idsOf))
    found.set(thingKey({ subject: one.subject, subjectId: one.id }), one)
  return found
}
