import { monthOf, monthsUntil } from '~/domain/reading-months'
import type { Day, EntryKind } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import { referenceKpis } from '~/lib/first-kpis.server'
import type { Statements } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { registerEntry } from '~db/schema/register'
import type { Chance } from './chance'
import type { ScaleCompany } from './company.server'
import type { ScaleProgramme } from './programme.server'

/** KPIs of a programme that are read, months of readings, and entries of its register. */
const READ = 6
const MONTHS = 12
const ENTRIES = 150

const KINDS: readonly EntryKind[] = ['risk', 'risk', 'risk', 'issue', 'assumption', 'dependency', 'decision', 'action']

/** What the programme is measured by, readings of a year at all branches, and a register that has been kept. */
export async function makeBenefits(
  tx: Statements,
  { of, company, today }: { of: ScaleProgramme; company: ScaleCompany; today: Day },
  chance: Chance,
): Promise<void> {
  const goals = { baseline: 40_000, target: 55_000, targetOn: null }
  const rows = referenceKpis(of.id, of.subProcesses).map((one) =>
    one.aim === 'up' ? { ...one, ...goals } : { ...one, ...goals, baseline: 60_000, target: 45_000 },
  )
  const made = await tx.insert(kpi).values(rows).returning({ id: kpi.id, baseline: kpi.baseline })
  const months = monthsUntil(monthOf(today), MONTHS)
  const by = { source: 'file' as const, recordedById: company.office[0]?.id ?? null, recordedOn: today }
  const readings = made.slice(0, READ).flatMap(({ id: kpiId, baseline }) =>
    company.branches.flatMap(({ id: unitId }) =>
      months.map((month) => ({
        kpiId,
        unitId,
        month,
        value: (baseline ?? 0) + chance.below(80) * 100 - 4_000,
        ...by,
      })),
    ),
  )
  for (const chunk of chunks(readings, 2_000)) await tx.insert(kpiReading).values(chunk)
  const owners = [...company.owners, ...company.office]
  const entries = Array.from({ length: ENTRIES }, (_, at) => {
    const kind = chance.of(KINDS)
    const owner = chance.of(owners)
    return {
      programmeId: of.id,
      number: at + 1,
      kind,
      title: `第${at + 1}项：数据未按期到位，影响后续推行`,
      response: '每周跟进一次，必要时升级。',
      probability: kind === 'risk' || kind === 'assumption' ? 1 + chance.below(5) : null,
      impact: kind === 'decision' || kind === 'action' ? null : 1 + chance.below(5),
      ownerId: owner.id,
      raisedById: owner.id,
      raisedOn: of.startOn,
      dueOn: chance.is(0.7) ? today : null,
      closedOn: chance.is(0.5) ? today : null,
      touchedOn: chance.is(0.3) ? of.startOn : today,
    }
  })
  await tx.insert(registerEntry).values(entries)
}
