import { randomBytes } from 'node:crypto'
import { addDays, dayInTimeZone } from '~/domain/calendar'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import type { Verdict } from '~/domain/verdict'
import { setUp } from '~/features/identity/commands.server'
import { createProgramme } from '~/features/programmes/commands/create-programme.server'
import { type Changed, INSTALLATION } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

/** Somebody of the sample who can sign in, and the password, which is kept nowhere. */
export interface SampleAccount {
  role: string
  email: string
  password: string
}

const TIME_ZONE = 'Asia/Shanghai'

/** Fills an empty installation with the sample company and its programme, by the commands that people use. */
export async function loadSample(db: Db, now: number): Promise<readonly SampleAccount[]> {
  const account = { email: 'yang.fan@hengchuan.example', password: randomBytes(12).toString('base64url') }
  const names = { companyZh: '恒川装备', companyEn: 'Hengchuan Equipment', nameZh: '杨帆', nameEn: 'Yang Fan' }
  const personId = done(await setUp({ db, now }, { ...names, ...account }))
  const context = { db, now, viewer: INSTALLATION, programmeId: null, actor: { personId: null, name: '杨帆' } }
  done(
    await createProgramme(context, {
      nameZh: '恒川装备 · LTC / MCR 变革',
      nameEn: 'Hengchuan Equipment · LTC / MCR change',
      slug: 'hengchuan',
      coordinatorKind: 'processOffice',
      startOn: addDays(dayInTimeZone(now, TIME_ZONE), -39 * 7),
      timeZone: TIME_ZONE,
      weekend: [6, 7],
      holidaySource: 'CN',
      subProcesses: REFERENCE_SUB_PROCESSES.map(({ code }) => code),
      ...DEFAULT_THRESHOLDS,
      branchLimit: 4,
      officePersonId: personId,
    }),
  )
  return [{ role: 'administrator', ...account }]
}

/** The value of a change that must succeed: a refusal here is a fault of the sample, and says which. */
function done<T>(verdict: Verdict<Changed<T>>): T {
  if (!verdict.ok) throw new Error(`The sample was refused: ${JSON.stringify(verdict.refusals)}`)
  return verdict.value.value
}
