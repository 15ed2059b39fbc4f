/** What is sent to make a programme of one sub-process. */
export const NEW_PROGRAMME = {
  nameZh: '新项目群',
  slug: 'new-one',
  coordinatorKind: 'processOffice',
  startOn: '2026-03-02',
  timeZone: 'Asia/Shanghai',
  'weekend[]': '7',
  holidaySource: 'CN',
  'subProcesses[]': 'LTC-ML-1',
  staleAfterDays: '14',
  escalateAfterDays: '7',
  dueSoonDays: '7',
  readyThreshold: '80',
  ownerLimit: '3',
  branchLimit: '3',
  slipTolerance: '5',
}
