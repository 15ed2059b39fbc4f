import type { Ids } from './whole-programme'

/** What a person would send to the routes of asks, advice, readers and sessions, so that it is done. */
export const ADVICE_BODIES: Readonly<Record<string, (ids: Ids) => Record<string, string>>> = {
  'reports.asks.new': (ids) => ({ text: '请开放数据', askedOfId: ids.personId!, dueOn: '2099-03-20' }),
  'reports.asks.$ask.edit': (ids) => ({
    text: '请开放客户数据',
    askedOfId: ids.personId!,
    dueOn: '2099-03-20',
    version: '1',
  }),
  'reports.asks.$ask.answer': () => ({ answer: 'promised', answerText: '下周给', version: '1' }),
  'reports.asks.$ask.closing': () => ({ outcome: '已开放', version: '1' }),
  'reports.asks.$ask.removal': () => ({ version: '1' }),
  'reports.advice.$advice.removal': () => ({ version: '1' }),
  'reports.$report.advice.new': () => ({ section: 'late', line: 'wave-3', kind: 'support', text: 'I call them' }),
  'reports.advice.$advice.owner': (ids) => ({ ownerId: ids.memberPersonId!, dueOn: '2099-03-20', version: '1' }),
  'reports.advice.$advice.answer': () => ({ answer: 'Done', isClosed: 'on', version: '1' }),
  'reports.$report.readers': (ids) => ({ personId: ids.personId! }),
  'reports.$report.sessions.new': (ids) => ({ heldOn: '2026-03-02', note: '', 'thereIds[]': ids.personId! }),
  'reports.$report.sessions.$session': () => ({ heldOn: '2026-03-02', note: 'Short', version: '1' }),
  'reports.$report.sessions.$session_.removal': () => ({ version: '1' }),
}
