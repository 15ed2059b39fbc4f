import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Notice } from '../notices.server'
import { subjectWord } from './subject-word'

/** A notice in one sentence, on the page and in the mail alike. */
export function noticeSentence({ kind, said, count }: Notice): string {
  if (kind === 'checksStale') return m.notices_stale({ count: count ?? 0 })
  if (kind === 'checksEscalated') return m.notices_escalated({ count: count ?? 0 })
  const values = { person: said ? nameOf(said.author.name) : '', subject: said ? subjectWord(said.about) : '' }
  return kind === 'mention' ? m.notices_mention(values) : m.notices_comment(values)
}
