import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Notice } from '../notices.server'
import { subjectWord } from './subject-word'

/** A notice in one sentence, on the page and in the mail alike. */
export function noticeSentence({ kind, about, said, count }: Notice): string {
  const subject = about ? subjectWord(about) : ''
  const person = said ? nameOf(said.author.name) : ''
  switch (kind) {
    case 'checksStale':
      return m.notices_stale({ count: count ?? 0 })
    case 'checksEscalated':
      return m.notices_escalated({ count: count ?? 0 })
    case 'mention':
      return m.notices_mention({ person, subject })
    case 'comment':
      return m.notices_comment({ person, subject })
    case 'gateAsked':
      return m.notices_gate_asked({ subject })
    case 'gateDecided': {
      const decision = about?.gate?.decision ?? null
      return m.notices_gate_decided({ subject, decision: decision === null ? '' : gateDecisionWord(decision) })
    }
    case 'holdReturns':
      return m.notices_hold_returns({ subject })
    case 'asked':
      return m.notices_asked({ subject })
    case 'adviceAssigned':
      return m.notices_advice_assigned({ subject })
    case 'reportFrozen':
      return m.notices_report_frozen({ subject })
    case 'checkAssigned':
      return m.notices_check_assigned({ subject })
    case 'reviewCalled':
      return m.notices_review_called({ subject })
    case 'reviewFollowUp':
      return m.notices_review_follow_up({ subject })
    case 'reviewDecided':
      return m.notices_review_decided({ subject })
  }
}
