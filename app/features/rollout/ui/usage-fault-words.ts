import type { UsageFault } from '~/domain/pasted-usage'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** What is wrong with a line of readings. */
export function usageFaultWords(fault: UsageFault): string {
  switch (fault.code) {
    case 'columns':
      return m.rollout_fault_columns({ count: fault.count })
    case 'subProcessUnknown':
      return m.rollout_fault_sub_process({ said: fault.said })
    case 'branchUnknown':
      return m.rollout_fault_branch({ said: fault.said })
    case 'branchAmbiguous':
      return m.rollout_fault_ambiguous({ said: fault.said })
    case 'weekUnread':
      return m.rollout_fault_week({ said: fault.said })
    case 'weekAhead':
      return m.rollout_fault_ahead({ day: fullDay(fault.weekOn) })
    case 'usesUnread':
      return m.rollout_fault_uses({ said: fault.said })
    case 'forbidden':
      return m.rollout_fault_forbidden()
    case 'notPlanned':
      return m.rollout_fault_not_planned()
    case 'twice':
      return m.rollout_fault_twice({ line: fault.line })
  }
}
