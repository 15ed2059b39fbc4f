import type { DeskHours } from '~/domain/working-hours'
import type { Db } from '~db/client.server'
import type { ProgrammeRow } from './own-programmes.server'
import { calendarOfProgramme } from './programme-calendar.server'

/** When the operations desk of a programme works. */
export async function deskOf(db: Db, programme: ProgrammeRow): Promise<DeskHours> {
  const { timeZone, deskOpensAt: opensAt, deskClosesAt: closesAt } = programme
  return { calendar: await calendarOfProgramme(db, programme), timeZone, opensAt, closesAt }
}
