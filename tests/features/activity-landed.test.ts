import { and, eq, inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { ACTIVITY_KINDS, type ActivityKind, isTold, toldVerbs } from '~/domain/activity'
import type { Activity } from '~/features/activity/activity'
import { activityOf } from '~/features/activity/queries.server'
import { activitySentence, thingWord } from '~/features/activity/ui/activity-sentence'
import { activityTarget } from '~/features/activity/ui/thing-path'
import { addFollowUp } from '~/features/operations/commands/add-follow-up.server'
import { setOpportunities } from '~/features/operations/commands/set-opportunities.server'
import { installation } from '~/lib/installation.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { loadSample } from '~db/seed/sample/load-sample.server'
import { makeDesk } from '../factories/desk'
import { makeInstallation } from '../factories/installation'
import { makeUnit } from '../factories/programme'
import { answerOf } from '../factories/waves'

describe('what is told of the desk', () => {
  let at: Awaited<ReturnType<typeof makeDesk>>
  let statements: string[]
  beforeEach(async () => {
    statements = []
    at = await makeDesk(makeInstallation({ onStatement: (sql) => statements.push(sql) }))
  })
  const feed = async (kind: ActivityKind | null = 'reviews', before: string | null = null) =>
    activityOf(at.db, at.programme.id, { kind, subProcessId: null, before })

  test('is the way of a review, each step in a sentence that leads to it', async () => {
    const number = await at.met()
    await at.decide(number, 5, { decision: 'hold', text: '等付款条件', returnsOn: '2026-03-10' })
    const { id: reviewId } = await at.rowOf(number)
    const asked = { reviewId, text: '签补充协议', ownerId: at.people.owner, dueOn: '2026-03-06' }
    answerOf(await addFollowUp(at.desk(6), asked))
    const { activities } = await feed()
    expect(activities.map(({ verb }) => verb)).toEqual([
      ...['addFollowUp', 'decideReview', 'scheduleMeeting', 'triageReview', 'requestReview'],
    ])
    expect(activitySentence(activities[1]!)).toMatch(/Hold|暂缓/)
    // Of somebody who names themselves.
    expect(activitySentence(activities[3]!)).toMatch(/took on|接手/)
    for (const one of activities) {
      expect(activitySentence(one)).toContain('华星光电产线升级')
      expect(activityTarget('x', one)).toBe(`/programmes/x/operations/${number}`)
    }
    // Who runs it, and who is to do something, are named.
    expect(activities.map(({ person }) => person !== null)).toEqual([true, false, false, true, false])
  })

  test('is one line for a table that was taken over, with its count, however long it is', async () => {
    const branches = await Promise.all(Array.from({ length: 40 }, () => makeUnit(at.db)))
    const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`)
    const counts = branches.flatMap((unitId) =>
      months.flatMap((month) => [
        { unitId, audience: 'sales' as const, month, count: 3 },
        { unitId, audience: 'presales' as const, month, count: 1 },
      ]),
    )
    await at.request()
    answerOf(await setOpportunities(at.desk(1), counts))
    await at.request(2)
    statements.length = 0
    const { activities, before } = await feed(null)
    expect(statements).toHaveLength(5)
    expect(activities.map(({ verb, count }) => [verb, count])).toEqual([
      ['requestReview', 1],
      ['setOpportunities', counts.length],
      ['requestReview', 1],
    ])
    expect(before).toBeNull()
    expect(activitySentence(activities[1]!)).toContain(String(counts.length))
    expect(activityTarget('x', activities[1]!)).toBe('/programmes/x/operations/opportunities')
  })
})

test('in the sample each change of each kind is told once, by its name, and leads to a page', async () => {
  const db = makeInstallation()
  await loadSample(db, Date.parse('2026-11-16T11:00:00+08:00'), installation().env.evidenceDir)
  const [row] = await db.read.select().from(programme).where(eq(programme.slug, 'hengchuan'))
  const programmeId = row!.id
  for (const kind of ACTIVITY_KINDS) {
    const activities = await allOf(db, { programmeId, kind, subProcessId: null })
    expect(activities.length, kind).toBeGreaterThan(0)
    const rows = await db.read
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.programmeId, programmeId), inArray(auditEvent.verb, toldVerbs(kind))))
    const told = new Set(rows.filter(isTold).map(({ changeId }) => changeId))
    expect(activities.map(({ changeId }) => changeId).sort(), kind).toEqual([...told].sort())
    for (const one of activities) {
      expect(thingWord(one.thing), one.verb).not.toBe('')
      expect(activitySentence(one), one.verb).not.toMatch(/undefined|null|\{/)
      expect(activityTarget('x', one), one.verb).toMatch(/^\/programmes\/x\/[\w-]+\/[\w/#-]+$/)
    }
  }
  const processes = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, programmeId))
  for (const [kind, code] of [
    ['rollout', 'LTC-ML-1'],
    ['enablement', 'LTC-ML-1'],
    ['benefits', 'LTC-ML-1'],
    ['register', 'MCR-2'],
  ] as const) {
    const subProcessId = processes.find((one) => one.code === code)!.id
    const own = await allOf(db, { programmeId, kind, subProcessId })
    expect(own.length, kind).toBeGreaterThan(0)
    expect(own.length, kind).toBeLessThan((await allOf(db, { programmeId, kind, subProcessId: null })).length)
  }
}, 60_000)

/** All pages of the feed. */
async function allOf(
  db: Db,
  { programmeId, ...wanted }: { programmeId: number; kind: ActivityKind; subProcessId: number | null },
) {
  const found: Activity[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof activityOf>> = await activityOf(db, programmeId, { ...wanted, before })
    found.push(...page.activities)
    before = page.before
  } while (before !== null)
  return found
}
