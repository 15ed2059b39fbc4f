import { startOfMonth } from '~/domain/months'
import type { NextDeed } from '~/domain/next-deed'
import type { Name } from '~/domain/vocabulary'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { fullDay, monthAndYear, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord, trackWord } from '~/i18n/words'

/** The next best thing to do, in one sentence in the reader's language. */
export function deedSentence(deed: NextDeed): string {
  switch (deed.code) {
    case 'askLeaders':
      return m.next_ask_leaders()
    case 'collectAnswers':
      return m.next_collect_answers({ answered: deed.answered, asked: deed.asked })
    case 'decideDirection':
      return m.next_decide_direction()
    case 'moveWave':
      return m.next_move_wave({
        ...waveWords(deed),
        day: fullDay(deed.on),
        track: trackWord(deed.first),
      })
    case 'passFirstPilot':
      return m.next_pass_first_pilot({ track: trackWord(deed.track) })
    case 'moveFirstFigure':
      return m.next_move_first_figure({ track: trackWord(deed.track) })
    case 'renewDiagnosis':
      return m.next_renew_diagnosis()
    case 'nameOwners': {
      const codes = list(deed.subProcesses.map(({ code }) => code))
      const more = deed.count - deed.subProcesses.length
      return more > 0 ? m.next_name_owners_more({ codes, more }) : m.next_name_owners({ codes })
    }
    case 'hearOwner': {
      const who = { person: nameOf(deed.person), code: deed.subProcess.code }
      return deed.since === null
        ? m.next_hear_owner_never(who)
        : m.next_hear_owner({ ...who, day: fullDay(deed.since) })
    }
    case 'useShelved':
      return m.next_use_shelved({ ...subProcessWords(deed), days: deed.days })
    case 'callOwner':
      return m.next_call_owner({ person: nameOf(deed.person), missed: deed.missed })
    case 'meetGate': {
      const gate = { code: deed.subProcess.code, day: fullDay(deed.on) }
      return deed.person ? m.next_meet_gate({ ...gate, person: nameOf(deed.person) }) : m.next_meet_gate_nobody(gate)
    }
    case 'beginFirst':
      return m.next_begin_first({ ...subProcessWords(deed), day: fullDay(deed.on) })
    case 'planFirst':
      return m.next_plan_first()
    case 'checkResults':
      return m.next_check_results()
    case 'relieveOwner':
    case 'relieveBranch': {
      const who = { name: nameOf(deed.name), count: deed.count, limit: deed.limit }
      const [from, to] = [startOfMonth(deed.from), startOfMonth(deed.to)]
      return from === to
        ? m.next_relieve({ ...who, month: monthAndYear(from) })
        : m.next_relieve_until({ ...who, from: monthAndYear(from), to: monthAndYear(to) })
    }
    case 'waitForResults':
      return m.next_wait_for_results(waveWords(deed))
    case 'watchStart': {
      const start = { code: deed.subProcess.code, day: fullDay(deed.on) }
      if (!deed.owner) return m.next_watch_start_nobody(start)
      const { name, carried } = deed.owner
      return m.next_watch_start({ ...start, person: nameOf(name), carried, limit: deed.limit })
    }
    case 'decidePractices': {
      const facts = { ...subProcessWords(deed), count: deed.count }
      return deed.gateOn === null
        ? m.next_decide_practices(facts)
        : m.next_decide_practices_gate({ ...facts, day: fullDay(deed.gateOn) })
    }
    case 'describePractices':
      return m.next_describe_practices()
    case 'raiseDimension':
      return m.next_raise_dimension({
        code: deed.subProcess.code,
        dimension: dimensionWord(deed.dimension),
        share: percent(deed.share),
        needed: percent(deed.needed),
        day: fullDay(deed.gateOn),
      })
    case 'unblock': {
      const facts = { check: nameOf(deed.check), code: deed.subProcess.code, day: fullDay(deed.since) }
      return deed.unit ? m.next_unblock_at({ ...facts, unit: nameOf(deed.unit) }) : m.next_unblock(facts)
    }
    case 'winBack':
      return m.next_win_back({
        unit: nameOf(deed.unit),
        code: deed.subProcess.code,
        drop: percent(deed.drop),
      })
    case 'refreshChecks':
      return m.next_refresh_checks({ code: deed.subProcess.code, count: deed.count })
    case 'findEffect':
      return m.next_find_effect({ unit: nameOf(deed.unit), code: deed.subProcess.code })
    case 'countUse':
      return m.next_count_use({ count: deed.count })
    case 'keepReady':
      return m.next_keep_ready({ code: deed.subProcess.code, day: fullDay(deed.gateOn) })
    case 'countHeads': {
      const unit = nameOf(deed.unit)
      return deed.count > 1 ? m.next_count_heads_more({ unit, count: deed.count - 1 }) : m.next_count_heads({ unit })
    }
    case 'schedule':
      return scheduleSentence(deed)
    case 'planActivity':
      return m.next_plan_activity()
    case 'holdActivity':
      return m.next_hold_activity({ day: fullDay(deed.on) })
    case 'prepareWave':
      return m.next_prepare_wave({ ...waveWords(deed), day: fullDay(deed.on) })
    case 'planWave':
      return m.next_plan_wave()
    case 'setUpDesk':
      return m.next_set_up_desk()
    case 'requestReview':
      return m.next_request_review()
    case 'decideReview': {
      const facts = { number: deed.number, title: deed.title, day: fullDay(deed.on) }
      return deed.isBreached ? m.next_decide_review_late(facts) : m.next_decide_review(facts)
    }
    case 'callBranch':
      return m.next_call_branch({
        unit: nameOf(deed.unit),
        audience: audienceWord(deed.audience),
        reviews: deed.reviews,
        expected: deed.expected,
      })
    case 'countOpportunities':
      return m.next_count_opportunities()
    case 'speedUp':
      return m.next_speed_up({ kept: deed.kept, count: deed.count })
    case 'makeReport': {
      const day = fullDay(deed.dueOn)
      return deed.days > 0 ? m.next_make_report_late({ day, days: deed.days }) : m.next_make_report({ day })
    }
    case 'chaseAsk':
      return m.next_chase_ask({ person: nameOf(deed.person), day: fullDay(deed.dueOn) })
    case 'remindReaders': {
      const people = list(deed.people.map(nameOf))
      const more = deed.count - deed.people.length
      return more > 0 ? m.next_remind_readers_more({ people, more }) : m.next_remind_readers({ people })
    }
  }
}

function scheduleSentence({ kind, audience, unit, people, why }: Extract<NextDeed, { code: 'schedule' }>): string {
  const facts = { kind: enablementKindWord(kind), audience: audienceWord(audience), unit: nameOf(unit), people }
  return why === 'examFailed' ? m.next_schedule_exam(facts) : m.next_schedule(facts)
}

const list = (names: readonly string[]) => names.join(m.programmes_list_separator())
const waveWords = ({ wave, name }: { wave: number; name: Name }) => ({ wave, name: nameOf(name) })
const subProcessWords = ({ subProcess: { code, name } }: { subProcess: { code: string; name: Name } }) => ({
  code,
  name: nameOf(name),
})
