import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

export interface PaletteTargets {
  subProcesses: { code: string; name: Name }[]
  waves: { number: number; name: Name }[]
}

/** What one can jump to within a programme. */
export async function paletteTargets(db: Db, programmeId: number): Promise<PaletteTargets> {
  const subProcesses = await db.read
    .select({ code: subProcess.code, zh: subProcess.nameZh, en: subProcess.nameEn })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  const waves = await db.read
    .select({ number: wave.number, zh: wave.nameZh, en: wave.nameEn })
    .from(wave)
    .where(and(eq(wave.programmeId, programmeId), isNull(wave.archivedAt)))
    .orderBy(asc(wave.number))
  return {
    subProcesses: subProcesses.map(({ code, zh, en }) => ({ code, name: { zh, en } })),
    waves: waves.map(({ number, zh, en }) => ({ number, name: { zh, en } })),
  }
}
