import type { StandingReason } from '~/domain/reasons'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import { readinessPath, subProcessPath, tailoringPath } from '~/lib/links'
import type { SubProcessDetail } from './detail'
import type { ListFacts } from './list'
import type { GateRow } from './list-row'

/** How many have a business owner, and how many are in trouble. */
export function listHeadline({ total, owned, inTrouble }: ListFacts): string {
  if (total === 0) return m.sub_processes_title_none()
  if (owned === total) {
    return inTrouble === 0
      ? m.sub_processes_title_good({ total })
      : m.sub_processes_title_owned({ total, count: inTrouble })
  }
  return inTrouble === 0
    ? m.sub_processes_title_unowned({ total, owned })
    : m.sub_processes_title_both({ total, owned, count: inTrouble })
}

/** Which step it is in and how its progress compares with the plan; before all, whether anybody answers for it. */
export function detailHeadline(detail: SubProcessDetail): string {
  const name = nameOf(detail.name)
  if (detail.currentStep === null) return m.sub_process_title_done({ name })
  if (!detail.owner?.isBusiness) return m.sub_process_title_unowned({ name })
  if (!detail.hasBegun) return m.sub_process_title_not_begun({ name, day: fullDay(detail.beginsOn) })
  const facts = { name, step: stepWord(detail.currentStep), earned: detail.earned }
  const behind = detail.planned - detail.earned
  if (behind > 0) return m.sub_process_title_behind({ ...facts, points: behind })
  return behind < 0 ? m.sub_process_title_ahead({ ...facts, points: -behind }) : m.sub_process_title_on_plan(facts)
}

/** "Pilot entry", "Wave 2 entry". */
export function gateSentence(gate: GateRow): string {
  return gate.kind === 'pilotEntry' ? m.sub_processes_gate_pilot() : m.sub_processes_gate_wave({ wave: gate.wave })
}

/** Where the reason behind a status of a sub-process can be mended. */
export function reasonPath(slug: string, code: string, reason: StandingReason): string {
  switch (reason.code) {
    case 'checkBlocked':
    case 'checksBlocked':
    case 'checksOverdue':
    case 'checksStale':
    case 'levelBelow':
    case 'levelUnknown':
    case 'ownerSilent':
      return readinessPath(slug, code)
    case 'ownerMissing':
    case 'ownerNotBusiness':
    case 'ownerOverLimit':
      return `${subProcessPath(slug, code)}#ownership`
    case 'pilotVerdict':
    case 'noPilotPassed':
      return `${subProcessPath(slug, code)}#pilots`
    case 'practicesUndecided':
      return tailoringPath(slug, code)
    default:
      return `${subProcessPath(slug, code)}#steps`
  }
}
