import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { StatusBadge } from '~/components/ui/status-badge'
import type { KpiStanding } from '~/domain/kpi-progress'
import { m } from '~/i18n/generated/messages'
import { kpiReasonSentence } from './kpi-words'

/** How a KPI stands, with why. */
export function StandingBadge({ id, standing: { status, reasons } }: { id: number; standing: KpiStanding }) {
  const sentences = reasons.map(kpiReasonSentence)
  return (
    <AnchoredPopover
      id={`why-kpi-${id}`}
      label={m.benefits_reasons_open()}
      hint={sentences.join('\n')}
      trigger={<StatusBadge status={status} />}
    >
      <ul className="grid gap-2 text-sm">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </AnchoredPopover>
  )
}
