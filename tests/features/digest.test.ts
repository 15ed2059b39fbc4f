import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dailyRound } from '~/daily-rounds.server'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { remindProgramme } from '~/features/conversation/digest/remind.server'
import { mailerOf } from '~/lib/mail.server'
import type { Db } from '~db/client.server'
import { digest, notification } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makePerson, makeProgramme, NOW, TODAY, viewerWith } from '../factories/programme'
import { makeCheck, ownedSubProcess } from '../factories/readiness'
import { answerOf } from '../factories/waves'

const DAY_MS = 24 * 3600_000
const STALE = '2026-02-01'

interface Received {
  to: string
  text: string
}

/** A real mail server on a port of its own; it may be told to refuse. */
async function mailServer() {
  const received: Received[] = []
  const state = { refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(state.refuses ? new Error(`No ${address}`) : null),
    onData: (stream, session, done) => {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (piece: string) => {
        text += piece
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  const mail = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Groundwork <gw@example.com>',
    publicUrl: 'https://gw.test',
  }
  const mailer = mailerOf({ mail })
  onTestFinished(async () => {
    mailer?.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return { received, state, mailer }
}

/** What was mailed, with the encoding of mails taken off. */
function decoded({ text }: Received): string {
  return text
    .split(/\r\n--[^\r]*\r\n/)
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n')
      const raw = body.join('\r\n\r\n')
      if (/base64/i.test(head)) return Buffer.from(raw, 'base64').toString('utf8')
      const bytes = raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
      return /quoted-printable/i.test(head) ? decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25')) : raw
    })
    .join('\n')
}

async function makeStale() {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db)
  const owner = await makePerson(db, { email: 'olga@example.com', nameEn: 'Olga', nameZh: '奥尔加', locale: 'en' })
  await makeMember(db, programme.id, 'owner', { personId: owner })
  const of = await ownedSubProcess(db, programme, { ownerId: owner })
  await makeCheck(db, { programmeId: programme.id, subProcessId: of.id, updatedOn: STALE })
  const office = contextOf(db, { programmeId: programme.id, viewer: viewerWith(officePersonId, 'office') })
  return { db, programme, owner, officePersonId, of, office }
}

const noLog = { said: () => {}, failed: () => {} }

function roundAt(db: Db, at: number, mailer: Awaited<ReturnType<typeof mailServer>>['mailer'] = null) {
  const failures: unknown[] = []
  const log = { ...noLog, failed: (error: unknown) => failures.push(error) }
  return dailyRound(db, { mailer, origin: 'https://gw.test/', at, log }).then(() => failures)
}

describe('reminders', () => {
  test('go out once a working day, to owner and office, and replace those that nobody has read', async () => {
    const { db, programme, owner, officePersonId } = await makeStale()
    expect(await remindProgramme(db, programme, { today: TODAY, at: NOW })).toBe(2)
    expect(await remindProgramme(db, programme, { today: TODAY, at: NOW + 1 })).toBeNull()
    expect(await remindProgramme(db, programme, { today: '2026-03-08', at: NOW })).toBeNull()
    expect(await remindProgramme(db, programme, { today: '2026-03-03', at: NOW + DAY_MS })).toBe(2)
    const rows = await db.read.select().from(notification)
    expect(rows.map(({ personId, kind, count, at }) => [personId, kind, count, at])).toEqual([
      [owner, 'checksStale', 1, NOW + DAY_MS],
      [officePersonId, 'checksEscalated', 1, NOW + DAY_MS],
    ])
  })

  test('end with the stale check, and do not reach who has been archived', async () => {
    const { db, programme, owner } = await makeStale()
    await db.write(async (tx) => {
      await tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, owner))
    })
    expect(await remindProgramme(db, programme, { today: TODAY, at: NOW })).toBe(1)
    await db.write(async (tx) => {
      await tx.update(readinessCheck).set({ updatedOn: TODAY })
    })
    expect(await remindProgramme(db, programme, { today: '2026-03-03', at: NOW })).toBe(0)
    expect(await db.read.select().from(notification)).toEqual([])
  })

  test('wait for eight in the morning', async () => {
    const { db } = await makeStale()
    // Half past seven in Shanghai.
    await roundAt(db, Date.UTC(2026, 2, 1, 23, 30))
    expect(await db.read.select().from(notification)).toEqual([])
    await roundAt(db, Date.UTC(2026, 2, 2, 0, 0))
    expect(await db.read.select().from(notification)).toHaveLength(2)
  })
})

describe('the daily mail', () => {
  test('says in the language of each person what they have not read, with the way there', async () => {
    const { db, of, office } = await makeStale()
    const { received, mailer } = await mailServer()
    answerOf(await addComment(office, { subject: 'subProcess', key: of.code, text: '<script>alert(1)</script> @Olga' }))
    expect(await roundAt(db, NOW, mailer)).toEqual([])
    expect(received).toHaveLength(2)
    const toOwner = decoded(received.find(({ to }) => to === 'olga@example.com')!)
    expect(received.find(({ to }) => to === 'olga@example.com')?.text).toContain(
      'Subject: Groundwork: 2 things for you',
    )
    expect(toOwner).toContain('1 check of yours needs a fresh word')
    expect(toOwner).toContain('https://gw.test/programmes/')
    expect(toOwner).toContain('&lt;script&gt;')
    expect(toOwner.split('<!doctype html>')[1]).not.toContain('<script>')
    const toOffice = decoded(received.find(({ to }) => to !== 'olga@example.com')!)
    expect(toOffice).toContain('您关注的 1 项检查太久没有更新')
  })

  test('comes at most once a day, and only when there is something new', async () => {
    const { db, of, office } = await makeStale()
    const { received, mailer } = await mailServer()
    await roundAt(db, NOW, mailer)
    expect(received).toHaveLength(2)
    answerOf(await addComment({ ...office, now: NOW + 60_000 }, { subject: 'subProcess', key: of.code, text: 'Later' }))
    await roundAt(db, NOW + 3600_000, mailer)
    expect(received).toHaveLength(2)
    // Saturday and Sunday bring no reminders; what was said on Monday is told on Tuesday.
    await roundAt(db, NOW + DAY_MS, mailer)
    expect(received).toHaveLength(4)
    await roundAt(db, NOW + 5 * DAY_MS, mailer)
    expect(received).toHaveLength(4)
  })

  test('is tried again when the mail server refuses it, three times a day at most', async () => {
    const { db } = await makeStale()
    const { received, state, mailer } = await mailServer()
    state.refuses = true
    for (let n = 0; n < 5; n += 1) {
      const failures = await roundAt(db, NOW + n * 60_000, mailer)
      expect(failures).toHaveLength(n < 3 ? 2 : 0)
    }
    state.refuses = false
    await roundAt(db, NOW + 6 * 60_000, mailer)
    expect(received).toHaveLength(0)
    await roundAt(db, NOW + DAY_MS, mailer)
    expect(received).toHaveLength(2)
  })

  test('that may have been sent when the process was killed is not sent again', async () => {
    const { db, owner, officePersonId } = await makeStale()
    const { received, mailer } = await mailServer()
    await db.write(async (tx) => {
      await tx.insert(digest).values([owner, officePersonId].map((personId) => ({ personId, day: TODAY })))
    })
    await roundAt(db, NOW, mailer)
    expect(received).toEqual([])
  })

  test('is not for who does not want it, has been archived, or takes part no more', async () => {
    const { db, owner, officePersonId } = await makeStale()
    const { received, mailer } = await mailServer()
    await roundAt(db, NOW)
    await db.write(async (tx) => {
      await tx.update(person).set({ wantsDigest: false }).where(eq(person.id, owner))
      await tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, officePersonId))
    })
    await roundAt(db, NOW, mailer)
    expect(received).toEqual([])
  })
})
