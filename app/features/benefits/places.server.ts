import { type ReadingPlaces, readPastedReadings } from '~/domain/pasted-readings'
import { may, type Viewer } from '~/domain/permissions'
import type { Day, ReadingSource } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'
import type { Db } from '~db/client.server'
import { branchesOf, type KpiRecord, kpisOf } from './queries.server'
import { targetOf } from './rows.server'

/** Lines of a preview; the others are as good. */
const SHOWN = 100

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

/** What was pasted, or stands in the file: read, with what is wrong with each line; nothing is written. */
export async function readImport(
  request: Request,
  { db, programmeId, viewer, today }: { db: Db; programmeId: number; viewer: Viewer; today: Day },
) {
  const form = await request.formData()
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  const text = isFile ? textOf(await file.arrayBuffer()) : String(form.get('text') ?? '')
  const source: ReadingSource = isFile || form.get('source') === 'file' ? 'file' : 'paste'
  const places = await placesFor(db, programmeId, viewer, today)
  const read = readPastedReadings(text, places)
  return { text, source, isConfirmed: !isFile && form.get('confirmed') === 'yes', places, ...read }
}

/** What was understood, with the names of what each line means; not more than a page shows. */
export function previewOf({ text, source, places, lines, faults }: Awaited<ReturnType<typeof readImport>>) {
  const kpis = new Map(places.kpis.map(({ id, code, name }) => [id, [code, nameOf(name)].filter(Boolean).join(' ')]))
  const branches = new Map(places.branches.map(({ id, name }) => [id, nameOf(name)]))
  const problems: string[] = []
  return {
    text,
    source,
    problems,
    faults: faults.slice(0, SHOWN),
    faulty: faults.length,
    lines: lines.slice(0, SHOWN).map(({ line, kpiId, unitId, month, value }) => ({
      line,
      kpi: kpis.get(kpiId) ?? '',
      branch: branches.get(unitId) ?? '',
      month,
      value,
    })),
    good: lines.length,
  }
}

/** As Unicode; where it is not, as Excel saves it in China. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
