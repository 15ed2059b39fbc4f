import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readDeskChoice } from '~/features/operations/choice'
import { deskBoard, deskList } from '~/features/operations/desk.server'
import { avoidanceView, deskFigures } from '~/features/operations/figures.server'
import { poolOf } from '~/features/operations/pool.server'
import { todayIn } from '~/lib/clock.server'
import { deskOf } from '~/lib/desk-hours.server'
import { installation } from '~/lib/installation.server'
import { reviewRound } from '~db/schema/operations'
import { programme } from '~db/schema/programme'
import { loadSample } from '~db/seed/sample/load-sample.server'
import { makeInstallation } from '../factories/installation'

describe('the desk of the sample', () => {
  test.each([
    ['a Monday', '2026-11-16'],
    ['the first day of a month', '2026-12-01'],
    ['in Spring Festival', '2026-02-18'],
  ])('has the same work on it on %s', { timeout: 60_000 }, async (_, day) => {
    const db = makeInstallation()
    const now = Date.parse(`${day}T11:00:00+08:00`)
    await loadSample(db, now, installation().env.evidenceDir)
    const [row] = await db.read.select().from(programme).where(eq(programme.slug, 'hengchuan'))
    const today = todayIn(row!.timeZone, now)
    const looking = { desk: await deskOf(db, row!), today, now, personId: 0 }
    const choice = readDeskChoice(new URLSearchParams())
    const { columns, day: asked } = await deskBoard(db, row!.id, choice, looking)
    expect(columns.map(({ state, cards }) => [state, cards.map(({ number }) => number).sort((a, b) => a - b)])).toEqual(
      [
        ['requested', [27, 28]],
        ['triaged', [25, 26]],
        ['scheduled', [21, 22, 23, 24]],
        ['decided', [16, 17, 18, 20]],
      ],
    )
    expect(asked).toMatchObject({ open: 8, dueBack: 1 })
    const { total } = await deskList(db, row!.id, choice, looking)
    expect(total).toBe(28)
    const rounds = await db.read.select().from(reviewRound)
    expect(rounds.map(({ round, decision }) => [round, decision])).toEqual([[1, 'hold']])
    expect(await poolOf(db, row!.id)).toHaveLength(7)
    const { lines } = await avoidanceView(db, row!, today)
    const avoiding = lines.filter(({ status }) => status === 'avoids')
    expect(avoiding.map(({ unit, audience }) => [unit.en, audience])).toEqual([['Chengdu', 'sales']])
    const { kept } = await deskFigures(db, row!, looking)
    expect(kept.count).toBeGreaterThan(4)
  })
})
