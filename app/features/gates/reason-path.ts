import { parseGateAddress } from '~/domain/gate-key'
import type { GateReason } from '~/domain/gate-reason'
import { gatePath, readinessPath, subProcessPath, tailoringPath, wavePath } from '~/lib/links'

/** Where the reason can be looked at, or mended; null where there is no such place. */
export function gateReasonPath(slug: string, gate: string, reason: GateReason): string | null {
  const room = (name: string) => `/programmes/${slug}/${name}`
  switch (reason.code) {
    case 'directionDecided':
    case 'directionUndecided':
      return room('direction')
    case 'ownerMissing':
    case 'ownerNotBusiness':
      return `${subProcessPath(slug, reason.subProcess)}#ownership`
    case 'ownerSilent':
    case 'rulesBelow':
    case 'rulesStale':
    case 'levelBelow':
    case 'levelUnknown':
    case 'checkBlocked':
    case 'checksStale':
      return readinessPath(slug, reason.subProcess)
    case 'coverageBelow':
    case 'coverageUnknown':
    case 'examsBelow':
      return `${room('enablement')}?subProcess=${reason.subProcess}`
    case 'coverageReached':
      return room('enablement')
    case 'headCountMissing':
      return room('enablement/head-counts')
    case 'practicesUndecided':
      return tailoringPath(slug, reason.subProcess)
    case 'waveCommitted':
    case 'waveNotCommitted':
    case 'notLive':
      return wavePath(slug, reason.wave)
    case 'baselineTaken':
    case 'baselineMissing':
      return room('baselines')
    case 'gatePassed':
    case 'gateNotPassed':
      return gatePath(slug, reason.gate)
    case 'overLimit':
      return `${room('load')}?open=${reason.kind}-${reason.id}`
    case 'withinLimits':
      return room('load')
    case 'designDone':
    case 'designOpen':
    case 'simulationPassed':
    case 'simulationMissing':
    case 'simulationOpen':
      return `${subProcessPath(slug, reason.subProcess)}#steps`
    case 'pilotAt':
    case 'pilotMissing':
    case 'pilotUndecided':
    case 'pilotExtended':
    case 'pilotStopped':
      return `${subProcessPath(slug, reason.subProcess)}#pilots`
    case 'noWave':
    case 'noRollouts':
      return room('waves')
    case 'kpiStill':
      return subProcessPath(slug, reason.subProcess)
    default:
      return placeOf(slug, gate)
  }
}

/** What the gate is about, where a reason names nothing narrower. */
function placeOf(slug: string, gate: string): string | null {
  const key = parseGateAddress(gate)
  if (key?.kind === 'pilotEntry') return readinessPath(slug, key.code)
  return key?.kind === 'rolloutEntry' ? `${wavePath(slug, key.wave)}#readiness` : null
}
