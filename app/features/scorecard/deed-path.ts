import type { NextDeed } from '~/domain/next-deed'
import type { Action } from '~/domain/permissions'
import { checkPath, readinessPath, reportPath, reviewPath, subProcessPath, tailoringPath } from '~/lib/links'

/** Where the deed is done: its form, for who may fill that in; for all others the page that tells of it. */
export function deedPath(slug: string, deed: NextDeed, mayDo: (action: Action) => boolean): string {
  const room = (path: string) => `/programmes/${slug}/${path}`
  const form = (action: Action, there: string, instead: string) => room(mayDo(action) ? there : instead)
  switch (deed.code) {
    case 'askLeaders':
    case 'collectAnswers':
      return form('direction.manage', 'direction/leaders', 'direction')
    case 'decideDirection':
      return form('direction.decide', 'direction/decision', 'direction')
    case 'renewDiagnosis':
      return room('direction')
    case 'moveWave':
    case 'waitForResults':
      return form('wave.plan', `waves/${deed.wave}/edit`, `waves/${deed.wave}`)
    case 'prepareWave':
      return form('enablement.plan', 'enablement/activities/new', `waves/${deed.wave}`)
    case 'passFirstPilot':
      return room('pilots')
    case 'moveFirstFigure':
    case 'checkResults':
      return room('benefits')
    case 'nameOwners': {
      const [first] = deed.subProcesses
      if (!first) return room('sub-processes')
      const page = `sub-processes/${first.code}`
      return form('ownership.assign', `${page}/ownership`, page)
    }
    case 'hearOwner':
    case 'raiseDimension':
    case 'refreshChecks':
    case 'keepReady':
      return readinessPath(slug, deed.subProcess.code)
    case 'useShelved':
      return room('rollout/engagement')
    case 'callOwner':
    case 'meetGate':
      return room('gates')
    case 'beginFirst':
      return subProcessPath(slug, deed.subProcess.code)
    case 'planFirst':
      return room('sub-processes')
    case 'relieveOwner':
      return room(`load?open=owner-${deed.id}`)
    case 'relieveBranch':
      return room(`load?open=branch-${deed.id}`)
    case 'watchStart':
      return deed.owner ? room(`load?open=owner-${deed.owner.id}`) : subProcessPath(slug, deed.subProcess.code)
    case 'decidePractices':
      return tailoringPath(slug, deed.subProcess.code)
    case 'describePractices':
      return room('tailoring')
    case 'unblock':
      return checkPath(slug, deed.checkId)
    case 'winBack':
    case 'findEffect':
      return room(`rollout/${deed.subProcess.code}/${deed.unitId}`)
    case 'countUse':
      return form('usage.record', 'rollout/usage', 'rollout')
    case 'countHeads':
      return form('headCount.set', 'enablement/head-counts', 'enablement')
    case 'schedule': {
      const { unitId, audience, kind } = deed
      const filled = new URLSearchParams({ unit: String(unitId), audience, kind })
      return form('enablement.plan', `enablement/activities/new?${filled}`, 'enablement')
    }
    case 'planActivity':
      return form('enablement.plan', 'enablement/activities/new', 'enablement')
    case 'holdActivity':
      return room('enablement/calendar')
    case 'planWave':
      return form('wave.plan', 'waves/new', 'waves')
    case 'setUpDesk':
      return room('operations/kinds')
    case 'requestReview':
      return form('review.request', 'operations/new', 'operations')
    case 'decideReview':
      return reviewPath(slug, deed.number)
    case 'callBranch':
      return room('operations/avoidance')
    case 'countOpportunities':
      return room('operations/opportunities')
    case 'speedUp':
      return room('operations/figures')
    case 'makeReport':
      return deed.days > 0 ? form('report.prepare', 'reports/new', 'reports') : room('reports')
    case 'chaseAsk':
      return room('reports/asks')
    case 'remindReaders':
      return mayDo('report.follow') ? `${reportPath(slug, deed.reportId)}/readers` : reportPath(slug, deed.reportId)
  }
}
