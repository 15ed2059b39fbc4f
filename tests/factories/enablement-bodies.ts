import type { Ids } from './whole-programme'

const FACTS = { kind: 'course', title: '线索培训', plannedOn: '2026-03-02', startsAt: '09:30', minutes: '90' }
const HEADING = 'Date,Kind,Title,Process,Branch,Role,Reached,Passed'

/** What is sent to the routes of enablement. */
export const ENABLEMENT_BODIES: Readonly<Record<string, (ids: Ids) => Record<string, string>>> = {
  'enablement.activities.new': ({ subProcessId, unitId }) => ({
    ...FACTS,
    subProcessId: subProcessId!,
    'unitIds[]': unitId!,
    'audiences[]': 'sales',
  }),
  'enablement.activities.$activity.edit': ({ activitySubProcess }) => ({
    ...FACTS,
    title: '线索复训',
    subProcessId: activitySubProcess!,
    version: '1',
  }),
  'enablement.activities.$activity.results': ({ group }) => ({
    heldOn: '2026-03-02',
    [`reached.${group}`]: '8',
    [`passed.${group}`]: '7',
    version: '1',
  }),
  'enablement.activities.$activity.cancel': () => ({ version: '1' }),
  'enablement.head-counts': ({ unitId }) => ({ [`people.${unitId}.sales`]: '12', [`was.${unitId}.sales`]: '' }),
  'enablement.head-counts_.paste': ({ unitName }) => ({ text: `branch,sales\n${unitName},12`, confirmed: 'yes' }),
  'enablement.import': ({ unitName, code }) => ({
    text: `${HEADING}\n2026-03-02,exam,Leads exam,${code},${unitName},sales,8,7`,
    confirmed: 'yes',
  }),
  'enablement.feeds': () => ({ name: 'Outlook' }),
  'enablement.feeds_.$feed.revocation': () => ({ version: '1' }),
}
