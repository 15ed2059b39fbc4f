import { z } from 'zod'
import { daySchema } from './form-fields'
import { type JudgedCriterion, unmetCount } from './gate-criteria'
import type { NamedGate } from './gate-facts'
import { gateAddress } from './gate-key'
import type { GateReason } from './gate-reason'
import type { Thresholds } from './thresholds'
import { type Day, GATE_CRITERIA, GATE_DECISIONS, GATE_KINDS, type GateDecision, type Name } from './vocabulary'

/**
 * The evidence of a decision as it was seen, edition 1: a document that needs nothing beside it to be read. Every
 * sentence is kept in both languages, so that it reads the same however the product's words change; codes and facts
 * are kept beside them for whoever counts.
 */
export const EVIDENCE_EDITION = 1

const name = z.object({ zh: z.string(), en: z.string() })
const reason = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()), text: name })
const criterion = z.object({
  criterion: z.enum(GATE_CRITERIA),
  needed: z.number().nullable(),
  state: z.enum(['met', 'notMet', 'unknown']),
  title: name,
  reasons: z.array(reason),
})
const evidenceSchema = z.object({
  edition: z.literal(EVIDENCE_EDITION),
  /** The how-manyth decision of the programme. */
  number: z.number(),
  programme: name,
  timeZone: z.string(),
  gate: z.object({
    address: z.string(),
    kind: z.enum(GATE_KINDS),
    title: name,
    plannedOn: daySchema.nullable(),
    scope: z.array(z.object({ code: z.string(), name })),
  }),
  request: z.object({
    note: z.string(),
    dueOn: daySchema,
    requestedOn: daySchema,
    requestedBy: name,
    asked: z.array(name),
  }),
  decision: z.object({
    decision: z.enum(GATE_DECISIONS),
    reason: z.string(),
    isOverride: z.boolean(),
    decidedBy: name,
    decidedOn: daySchema,
    /** UTC milliseconds. */
    decidedAt: z.number(),
    hold: z.object({ condition: z.string(), owner: name, returnsOn: daySchema }).nullable(),
  }),
  met: z.number(),
  criteria: z.array(criterion),
  thresholds: z.record(z.string(), z.number()),
})

export type GateEvidence = z.infer<typeof evidenceSchema>

export interface SeenAtGate {
  number: number
  programme: { name: Name; timeZone: string }
  gate: NamedGate
  request: GateEvidence['request']
  decision: { decision: GateDecision; reason: string; decidedBy: Name; decidedOn: Day; decidedAt: number }
  isOverride: boolean
  hold: GateEvidence['decision']['hold']
  criteria: readonly JudgedCriterion[]
  thresholds: Omit<Thresholds, 'escalateAfterDays'>
}

/** How things are said, in both languages. */
export interface Telling {
  gate(gate: NamedGate): Name
  criterion(criterion: JudgedCriterion): Name
  reason(reason: GateReason): Name
}

export function evidenceOf(seen: SeenAtGate, tell: Telling): GateEvidence {
  const { number, programme, gate, request, decision, isOverride, hold, criteria, thresholds } = seen
  return {
    edition: EVIDENCE_EDITION,
    number,
    programme: programme.name,
    timeZone: programme.timeZone,
    gate: {
      address: gateAddress(gate.key),
      kind: gate.key.kind,
      title: tell.gate(gate),
      plannedOn: gate.plannedOn,
      scope: gate.subProcesses.map(({ code, name: called }) => ({ code, name: called })),
    },
    request,
    decision: { ...decision, isOverride, hold },
    met: criteria.length - unmetCount(criteria),
    criteria: criteria.map((one) => ({
      criterion: one.criterion,
      needed: one.needed,
      state: one.state,
      title: tell.criterion(one),
      reasons: one.reasons.map((why) => {
        const { code, ...facts } = why
        return { code, facts, text: tell.reason(why) }
      }),
    })),
    thresholds,
  }
}

/** The document as text: the same for the same evidence, in whatever order its parts were put together. */
export function evidenceText(evidence: GateEvidence): string {
  return JSON.stringify(inOrder(evidence))
}

/** @throws when the text is no document of an edition that is known: what was kept has been tampered with. */
export function readEvidence(text: string): GateEvidence {
  return evidenceSchema.parse(JSON.parse(text))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]))
}
