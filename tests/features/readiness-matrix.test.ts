import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { assessProgramme } from '~/domain/rollup'
import { loadPlan } from '~/features/plan/queries.server'
import { readinessMatrix } from '~/features/readiness/matrix'
import { matrixSheet } from '~/features/readiness/matrix-sheet'
import { matrixSentence } from '~/features/readiness/ui/matrix-headline'
import { inLocale } from '~/i18n/in-locale.server'
import { csvOf } from '~/lib/csv'
import { readinessCheck } from '~db/schema/readiness'
import { step, subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme, TODAY } from '../factories/programme'

const CODES = ['LTC-ML-1', 'LTC-ML-2', 'MCR-1']

/** Three sub-processes, of which the first has begun, with all its checks ready but those of one dimension. */
async function setUp() {
  const db = makeInstallation()
  const { programme } = await makeProgramme(db, { subProcesses: CODES })
  const ownerId = await makeMember(db, programme.id, 'owner')
  const rows = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, programme.id))
  const first = rows.find((row) => row.code === CODES[0])!
  await db.write(async (tx) => {
    await tx.update(step).set({ actualStart: TODAY }).where(eq(step.subProcessId, first.id))
    await tx.update(step).set({ actualStart: null }).where(eq(step.kind, 'pilot'))
    await tx.update(subProcess).set({ ownerId }).where(eq(subProcess.id, first.id))
    await tx.update(readinessCheck).set({ status: 'ready' }).where(eq(readinessCheck.subProcessId, first.id))
  })
  const matrixOn = async (today = TODAY, filter: Partial<Parameters<typeof readinessMatrix>[3]> = {}) => {
    const plan = await loadPlan(db, programme, today)
    const all = { track: null, ownerId: null, gate: 'next' as const, ...filter }
    return { matrix: readinessMatrix(plan, new Map(), assessProgramme(plan, today), all, today), plan }
  }
  return { db, first, ownerId, matrixOn }
}

test('those under way stand first, and only they are summed up', async () => {
  const { matrixOn } = await setUp()
  const { matrix } = await matrixOn()
  expect(matrix.rows.map(({ hasBegun }) => hasBegun)).toEqual([true, false, false])
  expect(matrix.rows[0]).toMatchObject({ code: CODES[0], gate: { wave: null } })
  expect(matrix.total.count).toBe(1)
  expect(matrix.total.overall.share).toBe(100)
})

test('the headline counts the gates close by and names what is weakest', async () => {
  const { db, first, matrixOn } = await setUp()
  const pilotOn = (await matrixOn()).matrix.rows[0]!.gate!.on
  expect(matrixSentence((await matrixOn()).matrix)).toMatch(/ready for it\.$/)
  await db.write(async (tx) => {
    const others = eq(readinessCheck.dimension, 'incentives')
    await tx.update(readinessCheck).set({ status: 'inProgress', updatedOn: pilotOn }).where(others)
    await tx.update(readinessCheck).set({ updatedOn: pilotOn }).where(eq(readinessCheck.subProcessId, first.id))
  })
  const { matrix } = await matrixOn(pilotOn)
  expect(matrix.near).toEqual({ count: 1, notReady: 1, weakest: { dimension: 'incentives', share: 0 } })
  expect(matrixSentence(matrix)).toBe(
    '1 of 1 sub-processes with a gate within 45 days is not ready for it; weakest: Incentives, 0%.',
  )
})

test('stale checks make a level unknown and the sub-process not ready', async () => {
  const { matrixOn } = await setUp()
  const { matrix } = await matrixOn('2026-03-20')
  expect(matrix.near).toEqual({ count: 1, notReady: 1, weakest: null })
  expect(matrixSentence(matrix)).toMatch(/too many checks are stale/)
})

test('filters narrow the rows by track and by owner', async () => {
  const { ownerId, matrixOn } = await setUp()
  expect((await matrixOn(TODAY, { track: 'MCR' })).matrix.rows.map(({ code }) => code)).toEqual(['MCR-1'])
  expect((await matrixOn(TODAY, { ownerId })).matrix.rows.map(({ code }) => code)).toEqual([CODES[0]])
  const none = (await matrixOn(TODAY, { track: 'MCR', ownerId })).matrix
  expect(none.rows).toEqual([])
  expect(matrixSentence(none)).toMatch(/No sub-process has begun/)
})

describe('the heat map as a sheet', () => {
  const sheet = async (locale: 'en' | 'zh-CN', name = '销售规则,新') => {
    const { db, first, matrixOn } = await setUp()
    await db.write(async (tx) => {
      await tx.update(subProcess).set({ nameZh: name, nameEn: '=HYPERLINK("x")' }).where(eq(subProcess.id, first.id))
      const digital = eq(readinessCheck.dimension, 'digital')
      await tx.update(readinessCheck).set({ status: 'blocked', note: 'x' }).where(digital)
    })
    const { matrix } = await matrixOn()
    return inLocale(locale, () => csvOf(matrixSheet(matrix)))
  }
  const lines = (csv: string) => csv.split('\r\n')

  test('names its columns, in the language of its reader', async () => {
    expect(lines(await sheet('en'))[0]).toBe(
      `\ufeffCode,Sub-process,Owner,Next gate,Gate on,${['Rules', 'Incentives', 'Organisation', 'Digital']
        .map((one) => `${one},${one}: trend,"${one}: without a recent update, %",${one}: blocked`)
        .join(',')},All`,
    )
    expect(lines(await sheet('zh-CN'))[0]).toMatch(
      /^\ufeff编号,子流程,流程责任人,下一决策点,决策点日期,规则|^\ufeff编号,子流程,/,
    )
  })

  test('holds one row a sub-process with its numbers; unknown is empty, and no name becomes a formula', async () => {
    const en = lines(await sheet('en'))
    expect(en).toHaveLength(CODES.length + 2)
    const cells = en[1]!.split(',')
    expect(en[1]).toContain('"\'=HYPERLINK(""x"")"')
    expect(cells[0]).toBe(CODES[0])
    expect(cells[3]).toBe('Pilot entry')
    expect(cells[4]).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    // Share, trend that was not measured, stale percent, blocked: of rules, and of digital, which is all blocked.
    expect(cells.slice(5, 9)).toEqual(['100', '', '0', '0'])
    const [share, , stale, blocked] = cells.slice(17, 21)
    expect([share, stale]).toEqual(['0', '0'])
    expect(Number(blocked)).toBeGreaterThan(0)
    expect(lines(await sheet('zh-CN'))[1]).toContain('"销售规则,新"')
  })
})
