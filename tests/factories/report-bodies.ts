import { and, eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { membership } from '~db/schema/people'
import { report, reportReader } from '~db/schema/report'
import { NOW } from './programme'
import type { Ids } from './whole-programme'

/** What is sent to the routes of reports. */
export const REPORT_BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Record<string, string>>> = {
  'reports.$report.discard': () => ({ version: '1' }),
  'reports.$report.freeze': () => ({ version: '1' }),
  'reports.$report.opened': () => ({}),
  'reports.$report.sections.$section': () => ({ words: 'Going well', version: '0' }),
  'reports.cadence': (_, versions) => ({ reportEveryDays: '7', version: versions.programme! }),
  'reports.new': () => ({}),
}

/** The report as it was before it was frozen. */
const asDraft = (db: Db, ids: Ids) =>
  db.write(async (tx) => {
    await tx
      .update(report)
      .set({
        state: 'draft',
        number: null,
        content: null,
        hash: null,
        frozenAt: null,
        frozenById: null,
        frozenOn: null,
      })
      .where(eq(report.id, Number(ids.report)))
  })

/** What has to be so before it is sent. */
export const REPORT_BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  'reports.$report.discard': asDraft,
  'reports.$report.freeze': asDraft,
  'reports.$report.sections.$section': asDraft,
  // Sent to the office too, which alone posts in these tests.
  'reports.$report.opened': (db, ids) =>
    db.write(async (tx) => {
      const [row] = await tx
        .select()
        .from(report)
        .where(eq(report.id, Number(ids.report)))
      const ofOffice = and(eq(membership.programmeId, row!.programmeId), eq(membership.role, 'office'))
      const [office] = await tx.select().from(membership).where(ofOffice)
      await tx.insert(reportReader).values({ reportId: row!.id, personId: office!.personId, sentAt: NOW })
    }),
}
