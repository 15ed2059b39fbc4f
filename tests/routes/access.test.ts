import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { mayAnywhere, type Standing, type Viewer } from '~/domain/permissions'
import { ROLES } from '~/domain/vocabulary'
import type { RouteAccess } from '~/lib/access'
import { subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { makeMember, makePerson, makeProgramme, makeUnit } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'

interface RouteModule {
  handle?: { access?: RouteAccess }
  loader?: (args: LoaderFunctionArgs) => unknown
  action?: (args: ActionFunctionArgs) => unknown
}

const modules = import.meta.glob<RouteModule>('../../app/routes/**/route.{ts,tsx}', { eager: true })
const routes = Object.entries(modules).map(([file, module]) => ({
  name: file.replace(/^.*\/app\/routes\//, '').replace(/\/route\.tsx?$/, ''),
  module,
}))

const STANDINGS: readonly (Standing | 'stranger')[] = ['administrator', ...ROLES, 'stranger']
const params = {
  programme: 'access',
  code: 'LTC-ML-1',
  wave: '1',
  step: 'design',
  person: '1',
  unit: '1',
  check: '1',
  file: '1',
  change: 'none',
  rollout: '1',
  result: '1',
  member: '1',
  day: '1',
  dependency: '1',
  baseline: '1',
  scenario: '1',
  view: '1',
  pilot: '1',
  criterion: '1',
  note: '1',
  lesson: '1',
  case: '1',
  issue: '1',
  session: '1',
  symptom: '1',
  respondent: '1',
  practice: 'source-plan',
  room: 'sub-processes',
  key: 'LTC-ML-1',
  comment: '1',
  notice: '1',
  // The template's come first; this one is of the sub-process.
  item: '20',
  gate: 'pilot-LTC-ML-1',
  asked: 'pilot-LTC-ML-1',
  decision: '1',
  hold: '1',
  kind: 'charter',
  report: '1',
  link: '1',
  ask: '1',
  advice: '1',
  section: 'state',
  activity: '1',
  feed: '1',
  review: '1',
  reviewKind: '1',
  expert: '1',
  followUp: '1',
  kpi: '1',
  entry: '1',
  branch: '1',
  accessKey: '1',
}

/** Somebody of each standing: in the programme, or signed in but a stranger to it. */
async function people(): Promise<Map<string, number>> {
  const db = makeInstallation()
  const branch = await makeUnit(db, { kind: 'branch' })
  const administrator = await makePerson(db, { isAdministrator: true })
  const { programme } = await makeProgramme(db, { slug: params.programme, subProcesses: ['LTC-ML-1'] })
  const ids = new Map([
    ['administrator', administrator],
    ['stranger', await makePerson(db)],
  ])
  for (const role of ROLES) {
    ids.set(role, await makeMember(db, programme.id, role, { unitId: role === 'branchLead' ? branch : null }))
  }
  const owned = { ownerId: ids.get('owner') ?? null }
  await db.write(async (tx) => void (await tx.update(subProcess).set(owned)))
  return ids
}

function viewerOf(standing: string): Viewer {
  const role = ROLES.find((one) => one === standing)
  return { personId: 1, isAdministrator: standing === 'administrator', roles: role ? [{ role, unitId: 1 }] : [] }
}

/** Closed to a role is 403; a programme that is not theirs does not exist for a stranger. */
const CLOSED = [403, 404]

describe('every route opens to whom its rule says, and to nobody else', () => {
  let ids: Map<string, number>
  beforeEach(async () => {
    ids = await people()
  })

  test.each(routes)('$name', async ({ name, module }) => {
    const access = module.handle?.access
    expect(access, 'declares its access').toBeDefined()
    for (const kind of ['read', 'change'] as const) {
      const run = kind === 'read' ? module.loader : module.action
      const rule = access?.[kind]
      if (!run) continue
      expect(rule, `${kind} has a rule`).toBeDefined()
      if (!rule || rule === 'public') continue
      const form = kind === 'change' ? {} : undefined
      const call = (request: Request) =>
        statusOf(() =>
          run({
            request,
            params,
            context: {
              nonce: '',
              tag: null,
              requestId: 'test',
              address: '127.0.0.1',
              note: () => undefined,
              report: () => undefined,
            },
          } as LoaderFunctionArgs),
        )

      const anonymous = new Request(
        'http://localhost/somewhere',
        kind === 'change' ? { method: 'POST', body: new URLSearchParams() } : {},
      )
      expect(await call(anonymous), `nobody may ${kind}`).toBe(302)
      for (const standing of STANDINGS) {
        const status = await call(await requestOf(ids.get(standing) ?? 0, '/somewhere', form))
        const isAllowed = rule === 'signedIn' || mayAnywhere(viewerOf(standing), rule)
        if (isAllowed) expect(status, `${standing} may ${kind} ${name}`).not.toBe(403)
        else expect(CLOSED, `${standing} may not ${kind} ${name}: ${status}`).toContain(status)
      }
    }
  })
})
