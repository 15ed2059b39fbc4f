import { and, eq } from 'drizzle-orm'
import { addAsk } from '~/features/advice/commands/add-ask.server'
import { answerAdvice } from '~/features/advice/commands/answer-advice.server'
import { answerAsk } from '~/features/advice/commands/answer-ask.server'
import { assignAdvice } from '~/features/advice/commands/assign-advice.server'
import { closeAsk } from '~/features/advice/commands/close-ask.server'
import { giveAdvice } from '~/features/advice/commands/give-advice.server'
import { recordSession } from '~/features/advice/commands/record-session.server'
import { report } from '~db/schema/report'
import { OFFICE } from './people'
import { type Deed, done, known, type Stage } from './stage.server'

const SALES = 'lan.ye'
const FINANCE = 'hao.ding'

/**
 * What executives were asked and said to the second and the third report. They are told in calendar
 * days, as the reports are, so that a long holiday does not put an answer before what it answers.
 */
export function sayDeeds(stage: Stage): Deed[] {
  const { day, daysAgo: ago } = stage.timeline
  const idOf = (key: string) => known(stage.people, key).id
  let [dataAsk, peopleAsk, visit, invoices] = [0, 0, 0, 0]
  return [
    {
      ...{ on: ago(20), by: OFFICE },
      act: async (context) => {
        const asked = { text: '请协调数字化部在月底前开放客户主数据接口。', askedOfId: idOf(FINANCE), dueOn: ago(8) }
        dataAsk = done(await addAsk(context, asked))
        const people = '请批准两家分支机构各抽调一名骨干，全职支持推行四周。'
        peopleAsk = done(await addAsk(context, { text: people, askedOfId: idOf(SALES), dueOn: ago(3) }))
        const session = {
          reportId: await reportOf(stage, 2),
          heldOn: ago(20),
          note: '',
          thereIds: [idOf(SALES), idOf(FINANCE)],
        }
        done(await recordSession(context, session))
      },
    },
    {
      ...{ on: ago(19), by: FINANCE },
      act: async (context) => {
        const answerText = 'The interface is in the digital department’s plan for this month; I have told them so.'
        done(await answerAsk(context, { askId: dataAsk, answer: 'promised', answerText, version: 1 }))
        const text = 'Show the collection days per branch next time, not only the average.'
        const at = { reportId: await reportOf(stage, 2), section: 'late', line: '' } as const
        invoices = done(await giveAdvice(context, { ...at, kind: 'advice', text }))
      },
    },
    {
      ...{ on: ago(18), by: OFFICE },
      act: async (context) =>
        void done(
          await assignAdvice(context, { adviceId: invoices, ownerId: idOf('lin.fan'), dueOn: ago(9), version: 1 }),
        ),
    },
    {
      ...{ on: ago(10), by: 'lin.fan' },
      act: async (context) => {
        const answer = '已按分支机构拆分回款天数，下期汇报附表。'
        done(await answerAdvice(context, { adviceId: invoices, answer, isClosed: true, version: 2 }))
      },
    },
    {
      ...{ on: ago(8), by: OFFICE },
      act: async (context) =>
        void done(await closeAsk(context, { askId: dataAsk, outcome: '接口已开放，联调通过。', version: 2 })),
    },
    {
      ...{ on: ago(4), by: SALES },
      act: async (context) => {
        const answerText = '人先到位两周，效果好再续。'
        done(await answerAsk(context, { askId: peopleAsk, answer: 'decided', answerText, version: 1 }))
        const at = { reportId: await reportOf(stage, 3), section: 'late', line: '' } as const
        const text = '下个月我亲自去南京和成都各开一次现场会，帮分支机构把阻力讲透。'
        visit = done(await giveAdvice(context, { ...at, kind: 'support', text }))
        done(await giveAdvice(context, { ...at, kind: 'comment', text: '这期写得清楚，一眼能看懂。' }))
      },
    },
    {
      ...{ on: ago(3), by: OFFICE },
      act: async (context) =>
        void done(await assignAdvice(context, { adviceId: visit, ownerId: idOf(OFFICE), dueOn: day(15), version: 1 })),
    },
  ]
}

/** The frozen report of that number. */
async function reportOf({ db, programmeId }: Stage, number: number): Promise<number> {
  const [row] = await db.read
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.programmeId, programmeId), eq(report.number, number)))
  if (!row) throw new Error(`The sample has no report ${number}`)
  return row.id
}
