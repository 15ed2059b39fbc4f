import { expect, test, vi } from 'vitest'
import { answerFile } from '~/features/report-files/file-answer.server'
import { NoFile } from '~/features/report-files/thread-pool.server'
import { enter } from '~/lib/visit.server'
import { makeReport } from '../factories/frozen-report'
import { makeInstallation } from '../factories/installation'
import { makeMember, makeProgramme } from '../factories/programme'
import { requestOf } from '../factories/signed-request'

/** A thread with a full queue before it, as `report-thread.test.ts` shows that it answers then. */
const busy = () => Promise.reject(new NoFile('busy', '20 wait'))

test.each(['slides', 'sheet'] as const)(
  'too many who wait for %s are told to come back, and the log hears of it',
  async (kind) => {
    const db = makeInstallation()
    const { programme, officePersonId } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const reader = await makeMember(db, programme.id, 'executive')
    const params = { programme: programme.slug, report: String(await makeReport(db, programme.id, officePersonId)) }
    const report = vi.fn()
    const request = await requestOf(reader, '/file?language=en')
    const visit = await enter(request, params.programme, 'programme.view')
    const answer = await answerFile(kind, visit, { request, params, context: { report } }, busy)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('60')
    expect(answer.headers.get('Content-Disposition')).toBeNull()
    expect(await answer.text()).toMatch(/\S{2,}\n$/)
    expect(report).toHaveBeenCalledOnce()
  },
)
