import { expect, test } from 'vitest'
import { deedPath } from '~/features/scorecard/deed-path'

const SUB = { code: 'LTC-ML-1', name: { zh: '', en: '' } }
const NAME = { zh: '', en: 'East' }

test.each([
  [{ code: 'nameOwners', subProcesses: [SUB], count: 1 }, 'sub-processes/LTC-ML-1/ownership', 'sub-processes/LTC-ML-1'],
  [{ code: 'decideDirection' }, 'direction/decision', 'direction'],
  [{ code: 'moveWave', wave: 3, name: NAME, first: 'LTC', on: '2026-07-01' }, 'waves/3/edit', 'waves/3'],
  [
    { code: 'schedule', unitId: 7, unit: NAME, audience: 'sales', kind: 'exam', people: 4, why: 'examFailed' },
    'enablement/activities/new?unit=7&audience=sales&kind=exam',
    'enablement',
  ],
  [
    { code: 'relieveBranch', id: 7, name: NAME, count: 3, limit: 2, from: '2026-06-01', to: '2026-07-01' },
    'load?open=branch-7',
    'load?open=branch-7',
  ],
  [{ code: 'winBack', subProcess: SUB, unitId: 7, unit: NAME, drop: 40 }, 'rollout/LTC-ML-1/7', 'rollout/LTC-ML-1/7'],
  [{ code: 'remindReaders', reportId: 4, people: [NAME], count: 1 }, 'reports/4/readers', 'reports/4'],
  [{ code: 'makeReport', dueOn: '2026-06-01', days: 3 }, 'reports/new', 'reports'],
] as const)('%o is done there, and told here', (deed, form, page) => {
  expect(deedPath('x', deed, () => true)).toBe(`/programmes/x/${form}`)
  expect(deedPath('x', deed, () => false)).toBe(`/programmes/x/${page}`)
})
