import { type ReadingPlaces, readPastedReadings } from '~/domain/pasted-readings'
import { may, type Viewer } from '~/domain/permissions'
import type { Day, ReadingSource } from '~/domain/vocabulary'
import { figure } from '~/i18n/format'
import { nameOf } from '~/i18n/locale'
import type { Visit } from '~/lib/visit.server'
import type { Db } from '~db/client.server'
import { importReadings } from './commands/import-readings.server'
import { branchesOf, type KpiRecord, kpisOf } from './queries.server'
import { targetOf } from './rows.server'
import { lineFaultSentence, monthWord } from './ui/kpi-words'

/** Whom a KPI concerns. */
export const kpiTarget = (kpi: KpiRecord) => targetOf(kpi, kpi.subProcess)

/** What pasted lines may name, for this viewer. */
async function placesFor(db: Db, programmeId: number, viewer: Viewer, today: Day): Promise<ReadingPlaces> {
  const kpis = await kpisOf(db, programmeId)
  const targets = new Map(kpis.map((one) => [one.id, kpiTarget(one)]))
  return {
    kpis: kpis.map(({ id, subProcess, name }) => ({ id, code: subProcess?.code ?? null, name })),
    branches: await branchesOf(db),
    mayRecord: (kpiId, unitId) => may(viewer, 'kpi.record', { ...targets.get(kpiId), unitId }),
    today,
  }
}

/** Readings that were pasted: what each line says, and how all of them are saved. */
export async function readingsIn({ db, programme, viewer, today, change }: Visit, text: string) {
  const places = await placesFor(db, programme.id, viewer, today)
  const { lines, faults } = readPastedReadings(text, places)
  const kpis = new Map(places.kpis.map(({ id, code, name }) => [id, [code, nameOf(name)].filter(Boolean).join(' ')]))
  const branches = new Map(places.branches.map(({ id, name }) => [id, nameOf(name)]))
  return {
    lines: [
      ...faults.map(({ line, text: said, fault }) => ({
        line,
        cells: [said],
        fault: { code: fault.code, words: lineFaultSentence(fault) },
      })),
      ...lines.map(({ line, kpiId, unitId, month, value }) => ({
        line,
        cells: [kpis.get(kpiId) ?? '', branches.get(unitId) ?? '', monthWord(month), figure(value)],
        fault: null,
      })),
    ],
    save: (source: ReadingSource) => importReadings(change, { source, lines }),
  }
}
