import type { ReactNode } from 'react'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Decision } from '../queries.server'
import { DecisionBadge } from './decision-badge'

/** What was decided, to be read: why, how it is done here, where it differs, what was met. */
export function DecisionText({ decision }: { decision: Decision | null }) {
  if (decision === null) {
    return (
      <p className="text-ink-3">
        <DecisionBadge decision={null} />
      </p>
    )
  }
  const { reason, localDesign, pitfalls, units, decidedOn, decidedBy } = decision
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <DecisionBadge decision={decision.decision} />
        <span className="text-xs text-ink-3">
          {m.tailoring_decided_by_on({ person: nameOf(decidedBy.name), day: fullDay(decidedOn) })}
        </span>
      </p>
      <Said title={m.tailoring_local_design()}>{localDesign}</Said>
      {units.map(({ unitId, unit, localDesign: own }) => (
        <Said key={unitId} title={nameOf(unit)}>
          {own}
        </Said>
      ))}
      <Said title={m.tailoring_reason()}>{reason}</Said>
      <Said title={m.tailoring_pitfalls_met()}>{pitfalls}</Said>
    </div>
  )
}

function Said({ title, children }: { title: ReactNode; children: string }) {
  if (children === '') return null
  return (
    <p className="max-w-prose whitespace-pre-line">
      <span className="text-xs font-semibold text-ink-3">{title}</span>
      <br />
      {children}
    </p>
  )
}
