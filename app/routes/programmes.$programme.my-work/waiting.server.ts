import { dayInTimeZone } from '~/domain/calendar'
import { mayAnywhere } from '~/domain/permissions'
import { cadenceOf } from '~/domain/report-cadence'
import type { Day } from '~/domain/vocabulary'
import { ownSaid, ownSaidRows } from '~/features/advice/own-work.server'
import { noticesOf } from '~/features/conversation/notices.server'
import { noticeSentence } from '~/features/conversation/ui/notice-sentence'
import { askedNowRows } from '~/features/direction/queries.server'
import { ownGates } from '~/features/gates/own-gates.server'
import { type OwnReview, ownFollowUpRows, ownReviews } from '~/features/operations/own-reviews.server'
import { LEVEL_STATUS, levelWords } from '~/features/operations/ui/level-words'
import type { OtherWork } from '~/features/readiness/my-work'
import { ownEntryRows } from '~/features/register/queries.server'
import { entryKindWord } from '~/features/register/ui/entry-words'
import { reportsStandingRows } from '~/features/reports/queries.server'
import { m } from '~/i18n/generated/messages'
import { deskOf } from '~/lib/desk-hours.server'
import { readTogether } from '~/lib/read-together.server'
import type { Visit } from '~/lib/visit.server'

/** What waits for the person and is no check: what the rules need to order it, and what its card shows. */
export async function waitingFor(visit: Visit) {
  const { db, programme, viewer, person, today, now } = visit
  const { decisions, holds } = await ownGates(db, programme.id, person.id, today)
  const named = await noticesOf(db, programme.id, person.id, { unread: true, kind: 'mention' })
  // In the reader's language already, so that the page carries no words of gates.
  const mentions = named.notices.map((one) => ({
    id: one.id,
    at: one.at,
    sentence: noticeSentence(one),
    text: one.said?.text ?? '',
    code: one.about?.code ?? null,
  }))
  const who = { programmeId: programme.id, personId: person.id }
  const asked = await readTogether(db, {
    said: ownSaidRows(programme.id, person.id),
    followUps: ownFollowUpRows(programme.id, person.id),
    entries: ownEntryRows(who, { today, dueSoonDays: programme.dueSoonDays }),
    question: askedNowRows(programme.id, person.id),
    reports: reportsStandingRows(programme.id),
  })
  const said = ownSaid(asked.said, today).map((one) => ({
    ...one,
    text: short(one.text),
    path: `/programmes/${programme.slug}/${one.path}`,
  }))
  const report = reportToPrepare(visit, asked.reports[0] ?? { lastOn: null, draftId: null })
  const looking = { personId: person.id, mayRun: mayAnywhere(viewer, 'review.run'), today, now }
  const desk = await deskOf(db, programme)
  const reviews = (await ownReviews(db, programme.id, { ...looking, desk })).map(saidReview)
  const followUps = asked.followUps.map((one) => {
    return { ...one, kind: m.operations_work_follow_up(), deed: m.operations_follow_up_close() }
  })
  const entries = asked.entries.map((one) => ({ ...one, kind: entryKindWord(one.kind) }))
  const isAsked = asked.question.length > 0
  const items: OtherWork[] = [
    ...decisions.map(({ id, dueOn, code }) => ({ kind: 'gate' as const, id, dueOn, code })),
    ...holds.map(({ id, returnsOn, code }) => ({ kind: 'hold' as const, id, returnsOn, code })),
    ...mentions.map(({ id, at, code }) => ({
      kind: 'mention' as const,
      id,
      on: dayInTimeZone(at, programme.timeZone),
      code,
    })),
    ...said.flatMap(({ kind, id, dueOn }): OtherWork[] => {
      if (kind !== null) return [{ kind: 'advice', id, dueOn, code: null }]
      return dueOn === null ? [] : [{ kind: 'ask', id, dueOn, code: null }]
    }),
    ...(report ? [{ kind: 'report' as const, id: 0, dueOn: report.dueOn, code: null }] : []),
    ...reviews.map(({ id, dueOn }) => ({ kind: 'review' as const, id, dueOn, code: null })),
    ...followUps.map(({ id, dueOn }) => ({ kind: 'followUp' as const, id, dueOn, code: null })),
    ...entries.map(({ id, dueOn }) => ({ kind: 'entry' as const, id, dueOn, code: null })),
    ...(isAsked ? [{ kind: 'question' as const, id: 0, code: null }] : []),
  ]
  return { items, decisions, holds, mentions, said, report, reviews, followUps, entries }
}

/** The next formal report, once it is due soon, to whoever works for the office. */
function reportToPrepare(
  { programme, viewer, today }: Visit,
  { lastOn, draftId }: { lastOn: Day | null; draftId: number | null },
) {
  if (!viewer.roles.some(({ role }) => role === 'office')) return null
  const { dueOn, daysPast } = cadenceOf(programme, lastOn, today)
  if (-daysPast > programme.dueSoonDays) return null
  return { dueOn, path: `/programmes/${programme.slug}/reports/${draftId ?? 'new'}`, isBegun: draftId !== null }
}

const AS: Readonly<Record<OwnReview['as'], () => string>> = {
  triage: m.operations_work_triage,
  lead: m.operations_work_lead,
  called: m.operations_work_called,
  back: m.operations_work_back,
}

/** A review in the reader's language: what its card says, and the deed that it leads to. */
function saidReview({ id, number, title, code, as, level, dueOn }: OwnReview) {
  return {
    ...{ id, number, title, code, dueOn },
    kind: `${m.operations_work_kind()} · ${AS[as]()}`,
    level: level && as !== 'called' ? { status: LEVEL_STATUS[level.status], text: levelWords(level) } : null,
    deed:
      as === 'triage'
        ? { at: '/triage', word: m.operations_deed_triage() }
        : { at: '', word: m.operations_work_open() },
  }
}

/** What a card shows of a longer text; where it is answered all of it stands. */
const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
const SHOWN = 280
export type Waiting = Omit<Awaited<ReturnType<typeof waitingFor>>, 'items'>
