import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { type Consequence, consequenceOf } from '~/domain/my-work'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { ownChecks } from '~/features/readiness/checks.server'
import { now, todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { enter } from '~/lib/visit.server'
import { countPressingWork } from '~/routes/programmes.$programme/pressing-work.server'
import { waitingFor } from '~/routes/programmes.$programme.my-work/waiting.server'
import { membership } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { loadSample } from '~db/seed/sample/load-sample.server'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, viewerWith } from '../factories/programme'
import { requestOf } from '../factories/signed-request'
import { answerOf } from '../factories/waves'

/** What is overdue or blocked, but for reviews and the next report. */
const PRESSING: ReadonlySet<Consequence> = new Set([
  'gateOverdue',
  'holdOverdue',
  'blockerLate',
  'askOverdue',
  'checkOverdue',
  'followUpOverdue',
  'entryOverdue',
  'checkBlocked',
  'adviceOverdue',
])

test('the number beside “My work” is that of what is overdue or blocked in it, for everybody, sooner and later', async () => {
  const db = makeInstallation()
  await loadSample(db, now(), installation().env.evidenceDir)
  const [row] = await db.read.select().from(programme).where(eq(programme.slug, 'hengchuan'))
  const { id, slug, timeZone, staleAfterDays, dueSoonDays } = row!
  // All asks of the sample are answered.
  const executiveId = await makeMember(db, id, 'executive')
  const office = contextOf(db, {
    programmeId: id,
    viewer: viewerWith(await makeMember(db, id, 'office'), 'office'),
    now: now(),
  })
  const dueOn = addDays(todayIn(timeZone, now()), 14)
  answerOf(await addAsk(office, { text: '请开放数据', askedOfId: executiveId, dueOn }))
  const members = await db.read
    .selectDistinct({ id: membership.personId })
    .from(membership)
    .where(eq(membership.programmeId, id))
  const seen = new Set<string>()
  for (const one of members) {
    const visit = await enter(await requestOf(one.id, '/'), slug, 'programme.view')
    for (const days of [0, 45]) {
      const today = addDays(visit.today, days)
      const { items } = await waitingFor({ ...visit, today })
      const when = { today, limits: { staleAfterDays, dueSoonDays } }
      const own = await ownChecks(db, visit.programme, visit.viewer)
      const checks = own.map((check) => ({ kind: 'check' as const, id: check.id, check }))
      const pressing = [...items, ...checks].filter((item) => PRESSING.has(consequenceOf(item, when)))
      for (const { kind } of pressing) seen.add(kind)
      expect(await countPressingWork({ ...visit, today })).toBe(pressing.length)
    }
  }
  expect([...seen].sort()).toEqual(['advice', 'ask', 'check', 'entry', 'followUp', 'gate', 'hold'])
})
