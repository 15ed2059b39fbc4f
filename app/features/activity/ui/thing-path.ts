import { gateAddress } from '~/domain/gate-key'
import type { CommentSubject } from '~/domain/vocabulary'
import {
  checkPath,
  conversationPath,
  enablementActivityPath,
  entryPath,
  gatePath,
  kpiPath,
  opportunitiesPath,
  pilotPath,
  reviewPath,
  rolloutPlacePath,
  simulationPath,
  subProcessPath,
  wavePath,
} from '~/lib/links'
import type { Activity, Thing } from '../activity'

/** The page of what it was about; of a comment, where it stands in its conversation. */
export function activityTarget(slug: string, { thing, said }: Activity): string {
  return said ? `${conversationPath(slug, talkOf(thing))}#comment-${said.id}` : thingPath(slug, thing)
}

const SUBJECTS: Readonly<Record<string, CommentSubject>> = {
  subProcess: 'subProcess',
  wave: 'wave',
  readinessCheck: 'check',
  pilot: 'pilot',
  gateRequest: 'gate',
  review: 'review',
}

function talkOf({ entity, id, code, wave }: Thing) {
  const subject = SUBJECTS[entity] ?? 'subProcess'
  return { subject, key: subject === 'subProcess' ? (code ?? '') : String(subject === 'wave' ? wave : id) }
}

function thingPath(slug: string, { entity, id, code, wave, gate }: Thing): string {
  if (gate) return gatePath(slug, gateAddress(gate))
  switch (entity) {
    case 'readinessCheck':
    case 'evidenceFile':
      return checkPath(slug, id)
    case 'wave':
    case 'rollout':
      return wavePath(slug, wave ?? 0)
    case 'pilot':
    case 'pilotCriterion':
    case 'pilotNote':
    case 'lesson':
      return pilotPath(slug, id)
    case 'liveConfirmation':
    case 'maturityScore':
    case 'usageReading':
      return rolloutPlacePath(slug, code ?? '', id)
    case 'enablementActivity':
    case 'enablementAudience':
      return enablementActivityPath(slug, id)
    case 'review':
    case 'reviewFollowUp':
      return reviewPath(slug, id)
    case 'opportunityCount':
      return opportunitiesPath(slug)
    case 'kpi':
    case 'kpiReading':
      return kpiPath(slug, id)
    case 'registerEntry':
      return entryPath(slug, id)
    case 'simulationCase':
    case 'simulationIssue':
      return simulationPath(slug, code ?? '')
    default:
      return subProcessPath(slug, code ?? '')
  }
}
