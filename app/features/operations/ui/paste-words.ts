import type { PasteFault } from '~/domain/pasted-opportunities'
import { m } from '~/i18n/generated/messages'

/** What is wrong with a pasted line. */
export function pasteFaultWords(fault: PasteFault): string {
  switch (fault.code) {
    case 'cells':
      return m.operations_fault_cells()
    case 'branch':
      return m.operations_fault_branch({ value: fault.value })
    case 'audience':
      return m.operations_fault_audience({ value: fault.value })
    case 'month':
      return m.operations_fault_month({ value: fault.value })
    case 'count':
      return m.operations_fault_count({ value: fault.value })
    case 'twice':
      return m.operations_fault_twice({ value: fault.value })
  }
}
