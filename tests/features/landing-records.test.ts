import { and, eq, inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { startOfDayIn } from '~/domain/what-changed'
import { programmeRecords } from '~/lib/programme-records.server'
import { usageReading } from '~db/schema/landing'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { makeStage } from '../factories/waves'

const TODAY = '2026-06-01'
const at = (day: string) => startOfDayIn('Asia/Shanghai', day) + 10 * 3_600_000

let stage: Awaited<ReturnType<typeof makeStage>>
beforeEach(async () => {
  stage = await makeStage()
})

const read = () => programmeRecords(stage.db, stage.programme, TODAY)

type Event = [entity: string, id: number, field: string, from: string | null, to: string | null, day: string]
const happened = (...events: Event[]) =>
  stage.db.write(async (tx) => {
    await tx.insert(auditEvent).values(
      events.map(([entity, entityId, field, from, to, day]) => ({
        ...{ programmeId: stage.programme.id, changeId: 'x', verb: 'test', actorName: 'Tester' },
        ...{ entity, entityId, field, from, to, at: at(day) },
      })),
    )
  })

describe('what the landing is judged by', () => {
  it('tells who owned what four weeks ago, by the first change since', async () => {
    const [first = 0, second = 0] = stage.subProcessIds
    await happened(
      ['subProcess', first, 'ownerId', '777', String(stage.officePersonId), '2026-05-01'],
      ['subProcess', first, 'ownerId', String(stage.officePersonId), null, '2026-05-20'],
      ['subProcess', first, 'ownerId', null, String(stage.officePersonId), '2026-05-25'],
      ['subProcess', second, 'ownerId', null, String(stage.officePersonId), '2026-05-25'],
    )
    const { ownersThen } = await read()
    expect(ownersThen).toHaveLength(2)
    expect(ownersThen).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subProcessId: first, ownerId: stage.officePersonId }),
        { subProcessId: second, ownerId: null, isBusiness: false },
      ]),
    )
  })

  it('tells since when documents are out, and the last sign that they are used', async () => {
    const [first = 0, second = 0] = stage.subProcessIds
    const [unitId = 0] = stage.unitIds
    await stage.db.write(async (tx) => {
      await tx
        .update(step)
        .set({ actualStart: '2026-03-02', actualEnd: '2026-04-10' })
        .where(and(eq(step.subProcessId, first), eq(step.kind, 'design')))
      const ready = { status: 'ready', statusSince: '2026-04-03' } as const
      await tx
        .update(readinessCheck)
        .set(ready)
        .where(
          and(
            inArray(readinessCheck.subProcessId, [first, second]),
            eq(readinessCheck.templateKey, 'management-rules-published'),
          ),
        )
      const reading = { programmeId: stage.programme.id, subProcessId: first, unitId, source: 'form' } as const
      await tx.insert(usageReading).values([
        { ...reading, weekOn: '2026-05-04', uses: 3 },
        { ...reading, weekOn: '2026-05-11', uses: 0 },
        { ...reading, weekOn: '2026-06-08', uses: 9 },
      ])
    })
    const { published } = await read()
    const of = (id: number) => published.find(({ subProcessId }) => subProcessId === id)
    expect(of(first)).toMatchObject({ publishedOn: '2026-04-03', lastSigns: { usage: '2026-05-04', pilot: null } })
    expect(of(second)).toMatchObject({ publishedOn: '2026-04-03', lastSigns: { usage: null } })
  })
})
