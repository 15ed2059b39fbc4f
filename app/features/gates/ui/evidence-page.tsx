import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge, StatusMark } from '~/components/ui/status-badge'
import type { GateEvidence } from '~/domain/gate-evidence'
import { dayAndTime, fullDay } from '~/i18n/format'
import { gateDecisionWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { gatePath } from '~/lib/links'
import { DECISION_STATUS } from '../words'
import { CriteriaList } from './criteria-list'

/** A decision as it was taken: nothing here is looked up, all of it stands in the document that was kept. */
export function EvidencePage({
  slug,
  evidence,
  hash,
  isWhole,
}: {
  slug: string
  evidence: GateEvidence
  hash: string
  isWhole: boolean
}) {
  const { number, gate, request, decision, criteria, met } = evidence
  const { hold } = decision
  const separator = m.programmes_list_separator()
  return (
    <>
      <PageHeader
        question={
          <Link to={gatePath(slug, gate.address)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {nameOf(gate.title)}
          </Link>
        }
        title={m.gates_evidence_title({ number, decision: gateDecisionWord(decision.decision) })}
        facts={
          <>
            <StatusBadge status={DECISION_STATUS[decision.decision]} text={gateDecisionWord(decision.decision)} />
            {decision.isOverride && <StatusBadge status="offTrack" text={m.gates_override()} />}
            <span>{nameOf(decision.decidedBy)}</span>
            <span>{dayAndTime(decision.decidedAt, evidence.timeZone)}</span>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <Card title={m.gates_criteria()} note={m.gates_evidence_met({ met, of: criteria.length })}>
          <CriteriaList
            criteria={criteria.map(({ title, state, reasons }) => ({
              title: nameOf(title),
              state,
              reasons: reasons.map(({ text }) => ({ text: nameOf(text), to: null })),
            }))}
          />
        </Card>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Card title={m.gates_column_decision()}>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
              {decision.reason && <Fact word={m.gates_field_reason()}>{decision.reason}</Fact>}
              {hold && (
                <>
                  <Fact word={m.gates_field_condition()}>{hold.condition}</Fact>
                  <Fact word={m.gates_field_returns()}>{fullDay(hold.returnsOn)}</Fact>
                  <Fact word={m.gates_field_owner()}>{nameOf(hold.owner)}</Fact>
                </>
              )}
              <Fact word={m.gates_column_requested()}>
                {m.gates_by_on({ person: nameOf(request.requestedBy), day: fullDay(request.requestedOn) })}
              </Fact>
              {request.note && <Fact word={m.gates_field_note()}>{request.note}</Fact>}
              <Fact word={m.gates_column_approvers()}>{request.asked.map(nameOf).join(separator)}</Fact>
              <Fact word={m.gates_column_due()}>{fullDay(request.dueOn)}</Fact>
              <Fact word={m.gates_column_planned()}>{gate.plannedOn ? fullDay(gate.plannedOn) : m.gates_no_day()}</Fact>
              <Fact word={m.gates_evidence_scope()}>
                {gate.scope.map(({ code, name }) => `${code} ${nameOf(name)}`).join(separator)}
              </Fact>
            </dl>
          </Card>
          <Card title={m.gates_evidence_seal()}>
            <p className="flex items-baseline gap-2 text-sm">
              <StatusMark status={isWhole ? 'done' : 'offTrack'} />
              {isWhole ? m.gates_evidence_whole() : m.gates_evidence_broken()}
            </p>
            <p className="mt-1 text-xs break-all text-ink-3">SHA-256 {hash}</p>
          </Card>
        </div>
      </div>
    </>
  )
}

function Fact({ word, children }: { word: string; children: string }) {
  return (
    <>
      <dt className="text-ink-3">{word}</dt>
      <dd className="min-w-0 whitespace-pre-line">{children}</dd>
    </>
  )
}
