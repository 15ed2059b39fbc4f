import type { TopOfWork } from '~/domain/my-work'
import type { Day } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** The answer to "what needs me today?". */
export function workSentence(headline: TopOfWork, today: Day): string {
  switch (headline.code) {
    case 'gates': {
      const facts = { count: headline.count, day: fullDay(headline.firstOn) }
      return headline.firstOn < today ? m.my_work_gates_past(facts) : m.my_work_gates_ahead(facts)
    }
    case 'holds': {
      const facts = { count: headline.count, day: fullDay(headline.firstOn) }
      return headline.firstOn < today ? m.my_work_holds_past(facts) : m.my_work_holds_ahead(facts)
    }
    case 'asks': {
      const facts = { count: headline.count, day: fullDay(headline.firstOn) }
      return headline.firstOn < today ? m.my_work_asks_past(facts) : m.my_work_asks_ahead(facts)
    }
    case 'advice': {
      const { count, firstOn } = headline
      if (firstOn === null) return m.my_work_advice({ count })
      const facts = { count, day: fullDay(firstOn) }
      return firstOn < today ? m.my_work_advice_past(facts) : m.my_work_advice_ahead(facts)
    }
    case 'report': {
      const day = fullDay(headline.dueOn)
      return headline.dueOn < today ? m.my_work_report_past({ day }) : m.my_work_report_ahead({ day })
    }
    case 'reviews':
      return m.operations_work_headline({ count: headline.count })
    case 'followUps':
      return m.operations_work_headline_follow_ups({ count: headline.count })
    case 'question':
      return m.direction_asked()
    case 'entries': {
      if (headline.firstOn === null) return m.my_work_entries_open({ count: headline.count })
      const facts = { count: headline.count, day: fullDay(headline.firstOn) }
      return headline.firstOn < today ? m.my_work_entries_past(facts) : m.my_work_entries_ahead(facts)
    }
    case 'mentions':
      return m.my_work_mentions({ count: headline.count })
    case 'due': {
      const facts = { count: headline.count, day: fullDay(headline.firstOn) }
      return headline.firstOn < today ? m.my_work_due_past(facts) : m.my_work_due_ahead(facts)
    }
    case 'blocked':
      return m.my_work_blocked({ count: headline.count })
    case 'stale':
      return m.my_work_stale({ count: headline.count })
    case 'next':
      return m.my_work_next({ count: headline.count, day: fullDay(headline.firstOn) })
    case 'nothing':
      return m.my_work_nothing()
  }
}
