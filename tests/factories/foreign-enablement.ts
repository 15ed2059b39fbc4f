import type { Ids } from './whole-programme'

const A = 'programmes.$programme.enablement.activities.'

interface NotToBeNamed {
  ids: Ids
  archivedUnit: string
  department: string
}

/** Sub-processes and branches that an activity must not name: of another programme, gone, or no branch. */
export const ENABLEMENT_CASES: Readonly<
  Record<string, readonly { route: string; sent: (foreign: NotToBeNamed) => Record<string, string> }[]>
> = {
  'enablement planActivitySchema subProcessId': [
    { route: `${A}new`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'enablement planActivitySchema unitIds': [
    { route: `${A}new`, sent: ({ department }) => ({ 'unitIds[]': department }) },
    { route: `${A}new`, sent: ({ archivedUnit }) => ({ 'unitIds[]': archivedUnit }) },
  ],
  'enablement editActivitySchema subProcessId': [
    { route: `${A}$activity.edit`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'enablement editActivitySchema unitIds': [
    { route: `${A}$activity.edit`, sent: ({ department }) => ({ 'unitIds[]': department, 'audiences[]': 'sales' }) },
    {
      route: `${A}$activity.edit`,
      sent: ({ archivedUnit }) => ({ 'unitIds[]': archivedUnit, 'audiences[]': 'sales' }),
    },
    { route: `${A}$activity.edit`, sent: ({ ids }) => ({ [`planned.${ids.group}`]: '3' }) },
    { route: `${A}$activity.results`, sent: ({ ids }) => ({ [`reached.${ids.group}`]: '3' }) },
  ],
}
