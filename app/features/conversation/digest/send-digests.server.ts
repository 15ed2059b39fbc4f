import { isMailTime } from '~/domain/mail-time'
import { todayIn } from '~/lib/clock.server'
import { inLanguage } from '~/lib/in-language.server'
import type { Mail } from '~/lib/mail.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { noticesOf } from '../notices.server'
import { type DigestPart, digestMail } from './digest-mail'
import { type DueDigest, digestFailed, digestSent, peopleToMail, takeDigest } from './due-digests.server'

/** Of each programme; the others are counted. */
const NOTICES_IN_MAIL = 20

/**
 * Sends each person who has something unread their mail of the day, from eight in the morning on in their programme's
 * time zone, and never a second one that day. What the mail server does not take is tried again at later rounds.
 * `report` hears of every failure; the other mails go out all the same. Answers how many were sent.
 */
export async function sendDigests(
  db: Db,
  {
    send,
    origin,
    at,
    report,
  }: { send: (mail: Mail) => Promise<void>; origin: string; at: number; report: (error: unknown) => void },
): Promise<number> {
  let sent = 0
  for (const one of await peopleToMail(db)) {
    const day = todayIn(one.timeZone, at)
    if (!isMailTime(at, one.timeZone) || !(await takeDigest(db, one.personId, day))) continue
    try {
      const mail = await mailFor(db, one, origin)
      if (mail) await send(mail)
      await digestSent(db, one.personId, day, at)
      sent += mail ? 1 : 0
    } catch (error) {
      report(error)
      await digestFailed(db, one.personId, day, at)
    }
  }
  return sent
}

async function mailFor(db: Db, one: DueDigest, origin: string): Promise<Mail | null> {
  const parts: DigestPart[] = []
  for (const { row, notices } of await ownProgrammes(db, { id: one.personId, isAdministrator: one.isAdministrator })) {
    if (notices.unread === 0) continue
    const unread = await noticesOf(db, row.id, one.personId, { unread: true })
    const written = unread.notices.slice(0, NOTICES_IN_MAIL)
    const programme = { slug: row.slug, name: { zh: row.nameZh, en: row.nameEn } }
    if (written.length > 0) parts.push({ programme, notices: written, more: notices.unread - written.length })
  }
  // All of them may have been read, or their subjects archived, since it was decided to write.
  if (parts.length === 0) return null
  const locale = one.locale ?? 'zh-CN'
  return inLanguage(locale, () => digestMail(parts, { to: one.email, origin, locale }))
}
