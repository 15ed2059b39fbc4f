import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { GateKey } from '~/domain/gate-key'
import type { GateKind } from '~/domain/vocabulary'
import { gateAsked, gateDecision, gateRequest } from '~db/schema/gate'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import type { Reader, Subject } from './subject-reader.server'

/** Requests for gates: who asks, who was asked and who owns the sub-process answer for them. One statement. */
export const gateReader: Reader = async (on, programmeId, which) => {
  const rows = await on
    .select({ request: gateRequest, of: subProcess, wave, decision: gateDecision.decision, asked: gateAsked.personId })
    .from(gateRequest)
    .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
    .leftJoin(wave, eq(wave.id, gateRequest.waveId))
    .leftJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
    .leftJoin(gateAsked, eq(gateAsked.requestId, gateRequest.id))
    .where(
      and(
        eq(gateRequest.programmeId, programmeId),
        or(isNull(gateRequest.subProcessId), isNull(subProcess.archivedAt)),
        or(isNull(gateRequest.waveId), isNull(wave.archivedAt)),
        which,
      ),
    )
    .orderBy(asc(gateRequest.id), asc(gateAsked.id))
  const found = new Map<number, Subject>()
  for (const { request, of, wave: at, decision, asked } of rows) {
    const known = found.get(request.id)
    if (known) known.answerers.push(asked)
    else {
      const named = of ?? at
      found.set(request.id, {
        subject: 'gate',
        key: String(request.id),
        id: request.id,
        name: { zh: named?.nameZh ?? '', en: named?.nameEn ?? '' },
        code: of?.code ?? null,
        unit: null,
        gate: { key: keyOf(request.gate, of?.code, at?.number), isOpen: request.state === 'open', decision },
        answerers: [request.requestedById, of?.ownerId ?? null, of?.deputyId ?? null, asked],
      })
    }
  }
  return [...found.values()]
}

function keyOf(kind: GateKind, code = '', number = 0): GateKey {
  if (kind === 'pilotEntry') return { kind, code }
  return kind === 'rolloutEntry' ? { kind, wave: number } : { kind }
}
