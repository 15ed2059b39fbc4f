import type { TableFault } from '~/domain/enablement-tables'
import { m } from '~/i18n/generated/messages'
import { faultSentence } from './sentences'

const SHOWN = 20

/** What is wrong with a pasted table, each at its line. */
export function FaultList({ faults }: { faults: readonly TableFault[] }) {
  if (faults.length === 0) return null
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-sm text-bad">
      <p className="font-semibold">{m.enablement_faults({ count: faults.length })}</p>
      <ul className="mt-1 list-disc pl-5">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.line}-${fault.code}-${fault.text}`}>{faultSentence(fault)}</li>
        ))}
      </ul>
      {faults.length > SHOWN && <p className="mt-1">{m.enablement_faults_more({ count: faults.length - SHOWN })}</p>}
    </div>
  )
}
