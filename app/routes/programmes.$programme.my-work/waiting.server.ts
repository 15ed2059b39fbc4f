import { dayInTimeZone } from '~/domain/calendar'
import { noticesOf } from '~/features/conversation/notices.server'
import { noticeSentence } from '~/features/conversation/ui/notice-sentence'
import { isAskedNow } from '~/features/direction/queries.server'
import { ownGates } from '~/features/gates/own-gates.server'
import type { OtherWork } from '~/features/readiness/my-work'
import { ownEntries } from '~/features/register/queries.server'
import { entryKindWord } from '~/features/register/ui/entry-words'
import type { Visit } from '~/lib/visit.server'

/** What waits for the person and is no check: what the rules need to order it, and what its card shows. */
export async function waitingFor({ db, programme, person, today }: Visit) {
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
  const isAsked = await isAskedNow(db, programme.id, person.id)
  const who = { programmeId: programme.id, personId: person.id }
  const owned = await ownEntries(db, who, { today, dueSoonDays: programme.dueSoonDays })
  const entries = owned.map(({ id, number, kind, title, response, dueOn }) => ({
    ...{ id, number, title, response, dueOn },
    kind: entryKindWord(kind),
  }))
  const items: OtherWork[] = [
    ...decisions.map(({ id, dueOn, code }) => ({ kind: 'gate' as const, id, dueOn, code })),
    ...holds.map(({ id, returnsOn, code }) => ({ kind: 'hold' as const, id, returnsOn, code })),
    ...mentions.map(({ id, at, code }) => ({
      kind: 'mention' as const,
      id,
      on: dayInTimeZone(at, programme.timeZone),
      code,
    })),
    ...entries.map(({ id, dueOn }) => ({ kind: 'entry' as const, id, dueOn, code: null })),
    ...(isAsked ? [{ kind: 'question' as const, id: 0, code: null }] : []),
  ]
  return { items, decisions, holds, mentions, entries }
}
export type Waiting = Omit<Awaited<ReturnType<typeof waitingFor>>, 'items'>
