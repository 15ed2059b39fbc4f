import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import type { UsageFault, UsageLine } from '~/domain/pasted-usage'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { SaveLines } from './import-form'

/** What was read of the lines, those with faults first and each fault at its line. */
export function ImportPreview({ lines, text }: { lines: readonly UsageLine[]; text: string }) {
  const faulty = lines.filter(({ faults }) => faults.length > 0)
  const shown = [...faulty, ...lines.filter(({ faults }) => faults.length === 0)].slice(0, SHOWN)
  return (
    <Card title={m.rollout_import_preview()} className="mt-4">
      <div role="status">
        {faulty.length === 0 ? (
          <SaveLines text={text} count={lines.length} />
        ) : (
          <p className="mb-3 text-sm text-bad">
            <span aria-hidden="true">■ </span>
            {m.rollout_import_faulty({ count: faulty.length, total: lines.length })}
          </p>
        )}
      </div>
      <TableScroll label={m.rollout_import_preview()}>
        <table className="data-table">
          <caption className="sr-only">{m.rollout_import_preview()}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.rollout_import_line()}
              </th>
              <th scope="col">{m.rollout_sub_process()}</th>
              <th scope="col">{m.rollout_branch()}</th>
              <th scope="col">{m.rollout_week()}</th>
              <th scope="col" className="num">
                {m.rollout_uses()}
              </th>
              <th scope="col">{m.rollout_import_fault()}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, cells, reading, faults }) => (
              <tr key={line} className={faults.length > 0 ? 'bg-bad-soft' : undefined}>
                <th scope="row" className="num">
                  {line}
                </th>
                <td>{cells[0]}</td>
                <td>{cells[1]}</td>
                <td className="whitespace-nowrap">{reading ? fullDay(reading.weekOn) : cells[2]}</td>
                <td className="num">{reading ? reading.uses : cells[3]}</td>
                <td className="text-bad">{faults.map(faultSentence).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

/** Lines that the page shows. */
const SHOWN = 200

function faultSentence(fault: UsageFault): string {
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
