import { expect, test } from 'vitest'
import { programmeRecords } from '~/lib/programme-records.server'
import { gateDay, gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { makeInstallation } from '../factories/installation'
import { makeStage } from '../factories/waves'

const TODAY = '2026-06-01'

test('the records tell of the gates of the programme itself what is planned, asked and said, the latest first', async () => {
  const db = makeInstallation()
  const { programme, officePersonId: personId, waveId } = await makeStage(db)
  const asked = { programmeId: programme.id, dueOn: TODAY, requestedById: personId, requestedOn: TODAY }
  await db.write(async (tx) => {
    await tx.insert(gateDay).values({ programmeId: programme.id, gate: 'pdcp', plannedOn: '2026-07-01' })
    const [held] = await tx
      .insert(gateRequest)
      .values([
        { ...asked, gate: 'charter', state: 'decided' },
        { ...asked, gate: 'charter' },
        { ...asked, gate: 'rolloutEntry', waveId },
      ])
      .returning()
    const values = { programmeId: programme.id, decidedById: personId, decidedOn: '2026-05-04', decidedAt: 1 }
    const kept = { evidence: '{}', evidenceEdition: 1, evidenceHash: '' }
    const [decided] = await tx
      .insert(gateDecision)
      .values({ ...values, ...kept, requestId: held!.id, decision: 'hold' })
      .returning()
    const hold = { programmeId: programme.id, decisionId: decided!.id, condition: 'Data', ownerId: personId }
    await tx.insert(gateHold).values([
      { ...hold, heldOn: '2026-05-04', returnsOn: '2026-05-20', closedOn: '2026-05-20' },
      { ...hold, heldOn: '2026-05-20', returnsOn: '2026-06-20' },
    ])
  })
  expect((await programmeRecords(db, programme, TODAY)).gates).toEqual({
    days: { pdcp: '2026-07-01' },
    said: [
      { gate: 'charter', state: 'open', decision: null, decidedOn: null, returnsOn: null },
      { gate: 'charter', state: 'decided', decision: 'hold', decidedOn: '2026-05-04', returnsOn: '2026-06-20' },
    ],
  })
})
