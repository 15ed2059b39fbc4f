import { and, eq, isNull } from 'drizzle-orm'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { declineProposals } from '~/features/checklist/commands/answer-proposals.server'
import { editItem } from '~/features/checklist/commands/edit-item.server'
import type { ChangeContext } from '~/lib/change.server'
import { checklistItem } from '~db/schema/checklist'
import { OFFICE } from './people'
import { SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

/** What the second wave has taught the office to ask. */
const CROSS_BORDER = {
  nameZh: '涉外客户数据已通过安全评估',
  nameEn: 'Data of customers abroad passed the security assessment',
  dimension: 'digital',
  neededBy: 'rollout',
  weight: 2,
  isBlocker: false,
  evidenceRequired: true,
} as const
const EXCEPTION = 'exception-path-agreed'
/** Leads are gathered at home only, so this owner has no use for it. */
const DECLINES = 'LTC-ML-1'

/** The office has changed the template lately, and most owners have still to answer. */
export function checklistDeeds({ db, timeline, programmeId, subProcesses }: Stage): Deed[] {
  const item = async (key: string) => {
    const [row] = await db.read
      .select()
      .from(checklistItem)
      .where(
        and(eq(checklistItem.programmeId, programmeId), isNull(checklistItem.subProcessId), eq(checklistItem.key, key)),
      )
    if (!row) throw new Error(`The template has no ${key}`)
    return row
  }
  let added = 0
  const change = async (context: ChangeContext) => {
    added = done(await addItem(context, { ...CROSS_BORDER, subProcessId: null }))
    const { id: itemId, ...row } = await item(EXCEPTION)
    const nameZh = '例外处理和升级路径已商定，24 小时内有答复'
    const nameEn = 'Exception and escalation path agreed, with an answer within a day'
    done(await editItem(context, { ...row, itemId, nameZh, nameEn, weight: 2 }))
  }
  const decline = async (context: ChangeContext) => {
    const chosen = [{ subProcessId: known(subProcesses, DECLINES), itemId: added, version: 1 }]
    done(await declineProposals(context, { chosen }))
  }
  const owner = SCHEDULE.find(({ code }) => code === DECLINES)?.owner ?? OFFICE
  return [
    { on: timeline.day(-4), by: OFFICE, act: change },
    { on: timeline.day(-3), by: owner, act: decline },
  ]
}
