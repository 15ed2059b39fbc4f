import { asc, isNull } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { isMailTime } from './domain/mail-time'
import { remindProgramme } from './features/conversation/digest/remind.server'
import { sendDigests } from './features/conversation/digest/send-digests.server'
import { tellReturningHolds } from './features/gates/tell-returning-holds.server'
import { now, todayIn } from './lib/clock.server'
import { installation } from './lib/installation.server'
import { type Mailer, mailerOf } from './lib/mail.server'

const EVERY_MS = 5 * 60_000

export interface RoundLog {
  said: (facts: Readonly<Record<string, number>>, what: string) => void
  failed: (error: unknown) => void
}

/**
 * Looks every few minutes whether reminders and mails are due: the database knows which have gone out, so it does not
 * matter how often it looks, or when the server was started. Answers how to end that, after the round under way.
 */
export function startDailyRounds(log: RoundLog): () => Promise<void> {
  const { db, env } = installation()
  const mailer = mailerOf(env)
  let under: Promise<void> = Promise.resolve()
  let isOver = false
  const round = () => {
    under = under
      .then(() => (isOver ? undefined : dailyRound(db, { mailer, origin: env.publicUrl ?? '', at: now(), log })))
      .catch(log.failed)
  }
  const timer = setInterval(round, EVERY_MS)
  timer.unref()
  round()
  return async () => {
    isOver = true
    clearInterval(timer)
    await under
    mailer?.close()
  }
}

interface Round {
  mailer: Mailer | null
  /** Under which address people reach the server. */
  origin: string
  at: number
  log: RoundLog
}

/** Tells and reminds the people of every programme whose day has come, then mails whoever has something to be told. */
export async function dailyRound(db: Db, { mailer, origin, at, log }: Round): Promise<void> {
  const programmes = await db.read
    .select()
    .from(programme)
    .where(isNull(programme.archivedAt))
    .orderBy(asc(programme.id))
  for (const one of programmes) {
    if (!isMailTime(at, one.timeZone)) continue
    const when = { today: todayIn(one.timeZone, at), at }
    const returned = await tellReturningHolds(db, one, when)
    if (returned > 0) log.said({ programme: one.id, returned }, 'returning holds')
    const reminded = await remindProgramme(db, one, when)
    if (reminded !== null) log.said({ programme: one.id, reminded }, 'reminders')
  }
  if (!mailer) return
  const sent = await sendDigests(db, { send: mailer.send, origin: origin.replace(/\/$/, ''), at, report: log.failed })
  if (sent > 0) log.said({ sent }, 'digests')
}
