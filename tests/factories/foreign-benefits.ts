import type { Ids } from './whole-programme'

interface NotToBeNamed {
  ids: Ids
  stranger: string
  archivedPerson: string
  department: string
  archivedUnit: string
}

const B = 'programmes.$programme.benefits.'
const R = 'programmes.$programme.register.'
const cell = (row: string) => ({ [`value.${row}.2026-02`]: '3', [`version.${row}.2026-02`]: '0' })

/** What forms of benefits and of the register must not name. */
export const BENEFIT_CASES: Readonly<
  Record<string, readonly { route: string; sent: (foreign: NotToBeNamed) => Record<string, string> }[]>
> = {
  'benefits addKpiSchema subProcessId': [
    { route: `${B}new`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'benefits addKpiSchema parentId': [{ route: `${B}new`, sent: ({ ids }) => ({ parentId: ids.kpi! }) }],
  'benefits addKpiSchema ownerId': [
    { route: `${B}new`, sent: ({ stranger }) => ({ ownerId: stranger }) },
    { route: `${B}new`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
  ],
  'benefits updateKpiSchema parentId': [{ route: `${B}$kpi.edit`, sent: ({ ids }) => ({ parentId: ids.kpi! }) }],
  'benefits updateKpiSchema ownerId': [{ route: `${B}$kpi.edit`, sent: ({ stranger }) => ({ ownerId: stranger }) }],
  'benefits cellSchema unitId': [
    { route: `${B}$kpi.readings`, sent: ({ department }) => cell(department) },
    { route: `${B}$kpi.readings`, sent: ({ archivedUnit }) => cell(archivedUnit) },
  ],
  'benefits branchCellSchema kpiId': [{ route: `${B}branches.$branch`, sent: ({ ids }) => cell(ids.kpi!) }],
  'register addEntrySchema ownerId': [
    { route: `${R}new`, sent: ({ stranger }) => ({ ownerId: stranger }) },
    { route: `${R}new`, sent: ({ ids }) => ({ 'links[]': `subProcess:${ids.subProcessId}` }) },
  ],
  'register updateEntrySchema ownerId': [
    { route: `${R}$entry.edit`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
    { route: `${R}$entry.edit`, sent: ({ ids }) => ({ 'links[]': `wave:${ids.waveId}` }) },
  ],
}
