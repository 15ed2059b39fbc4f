import { expect, test, vi } from 'vitest'
import { loader as sheetOf } from '~/routes/programmes.$programme.reports.$report.data[.]xlsx/route'
import { loader as deckOf } from '~/routes/programmes.$programme.reports.$report.slides[.]pptx/route'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme } from '../factories/programme'
import { requestOf } from '../factories/signed-request'

/** The thread with a full queue before it, as `report-thread.test.ts` shows that it answers then. */
vi.mock('~/features/report-files/report-file.server', async () => {
  const { NoFile } = await import('~/features/report-files/thread-pool.server')
  return { reportFile: () => Promise.reject(new NoFile('busy', '20 wait')) }
})

test.each([
  ['slides', deckOf],
  ['workbook', sheetOf],
] as const)('too many who wait for %s are told to come back, and the log hears of it', async (_, load) => {
  const db = makeInstallation()
  const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
  const reader = await makeMember(db, programme.id, 'executive')
  const params = { programme: programme.slug, report: String(await makeReport(db, programme.id, officePersonId)) }
  const report = vi.fn()
  const request = await requestOf(reader, '/file?language=en')
  const answer = await load({ request, params, context: { report } } as never)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Retry-After')).toBe('60')
  expect(answer.headers.get('Content-Disposition')).toBeNull()
  expect(await answer.text()).toMatch(/\S{2,}\n$/)
  expect(report).toHaveBeenCalledOnce()
})
