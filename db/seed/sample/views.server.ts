import { keepView } from '~/features/views/commands/keep-view.server'
import { OFFICE } from './people'
import { type Deed, done, type Stage } from './stage.server'

/** What the office looks at in its weekly meeting, shared with all. */
const VIEWS = [
  { room: 'roadmap', query: 'group=wave&track=LTC', name: '例会：LTC 按批次 · LTC by wave' },
  {
    room: 'subProcesses',
    query: 'dir=asc&sort=gate&step=pilot',
    name: '试点中，按准入日期 · In pilot, next gate first',
  },
] as const

export function viewDeeds({ timeline }: Stage): Deed[] {
  return VIEWS.map((view, index): Deed => {
    const act = async (context: Parameters<typeof keepView>[0]) =>
      void done(await keepView(context, { ...view, isShared: true }))
    return { on: timeline.day(-60 + index), by: OFFICE, act }
  })
}
