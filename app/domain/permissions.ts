import { ROLES, type Role } from './vocabulary'

/**
 * On which objects an action is allowed: all of the programme, only those the person answers for, or only what they
 * were asked for by name. Who answers for something may also do what they were asked for beside it.
 */
export type Scope = 'all' | 'ownSubProcesses' | 'ownBranch' | 'asked'

/** `administrator` is of the installation; the other roles are of one programme. */
export type Standing = Role | 'administrator'

type Rule = Partial<Record<Standing, Scope>>

const everyone: Rule = {
  administrator: 'all',
  office: 'all',
  owner: 'all',
  branchLead: 'all',
  operations: 'all',
  executive: 'all',
}
const officeOnly: Rule = { administrator: 'all', office: 'all' }

/**
 * Who may do what. Deny by default: what is not here, is not allowed. Read a row as
 * "plan the waves: the administrator and the process office, everywhere".
 */
export const PERMISSIONS = {
  'programme.view': everyone,
  'programme.configure': officeOnly,
  'programme.create': officeOnly,
  'people.manage': { administrator: 'all' },
  'members.manage': officeOnly,
  'ownership.assign': officeOnly,
  'schedule.plan': { ...officeOnly, owner: 'ownSubProcesses' },
  'step.record': { ...officeOnly, owner: 'ownSubProcesses' },
  'dependency.plan': officeOnly,
  'wave.plan': officeOnly,
  'wave.commit': officeOnly,
  'rollout.record': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch' },
  'readiness.update': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch', operations: 'asked' },
  'readiness.assign': { ...officeOnly, owner: 'ownSubProcesses' },
  'pilot.record': { ...officeOnly, owner: 'ownSubProcesses' },
  'simulation.record': { ...officeOnly, owner: 'ownSubProcesses', operations: 'all' },
  'lesson.use': { ...officeOnly, owner: 'ownSubProcesses' },
  'evidence.add': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch', operations: 'asked' },
  'gate.configure': officeOnly,
  'gate.request': { ...officeOnly, owner: 'ownSubProcesses' },
  'gate.decide': {
    administrator: 'asked',
    office: 'asked',
    owner: 'asked',
    branchLead: 'asked',
    operations: 'asked',
    executive: 'asked',
  },
  'hold.close': { ...officeOnly, owner: 'asked', branchLead: 'asked', operations: 'asked', executive: 'asked' },
  'direction.manage': officeOnly,
  'direction.answer': {
    administrator: 'asked',
    office: 'asked',
    owner: 'asked',
    branchLead: 'asked',
    operations: 'asked',
    executive: 'asked',
  },
  'direction.decide': { ...officeOnly, executive: 'all' },
  'tailoring.decide': { ...officeOnly, owner: 'ownSubProcesses' },
  'reference.edit': officeOnly,
  'baseline.take': officeOnly,
  'scenario.plan': officeOnly,
  'view.keep': everyone,
  'view.share': officeOnly,
  'result.record': { ...officeOnly, owner: 'ownSubProcesses' },
  'comment.add': everyone,
  'comment.moderate': officeOnly,
  'audit.view': officeOnly,
  'report.prepare': officeOnly,
  'advice.give': { executive: 'all' },
  'report.share': officeOnly,
  'brand.set': { administrator: 'all' },
  'advice.assign': officeOnly,
  'advice.close': { ...officeOnly, owner: 'asked', branchLead: 'asked', operations: 'asked', executive: 'asked' },
  /** Of advice the one asked is who gave it. */
  'advice.withdraw': { ...officeOnly, executive: 'asked' },
  'ask.manage': officeOnly,
  'ask.answer': { ...officeOnly, executive: 'asked' },
  'report.follow': officeOnly,
  'live.confirm': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch' },
  'usage.record': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch', operations: 'all' },
  'maturity.score': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch' },
  'enablement.plan': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch', operations: 'all' },
  'enablement.record': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch', operations: 'all' },
  'headCount.set': { ...officeOnly, branchLead: 'ownBranch' },
  'review.request': { ...officeOnly, owner: 'all', branchLead: 'all', operations: 'all' },
  'review.run': { ...officeOnly, operations: 'all' },
  'review.followUp': { ...officeOnly, operations: 'all', owner: 'asked', branchLead: 'asked', executive: 'asked' },
  'desk.configure': { ...officeOnly, operations: 'all' },
  'opportunities.record': { ...officeOnly, operations: 'all', branchLead: 'ownBranch' },
  'kpi.manage': { ...officeOnly, owner: 'ownSubProcesses' },
  'kpi.record': { ...officeOnly, owner: 'ownSubProcesses', branchLead: 'ownBranch' },
  'register.add': { ...officeOnly, owner: 'all', branchLead: 'all', operations: 'all' },
  'register.edit': { ...officeOnly, owner: 'asked', branchLead: 'asked', operations: 'asked', executive: 'asked' },
  'accessKey.manage': officeOnly,
} as const satisfies Record<string, Rule>

export type Action = keyof typeof PERMISSIONS

export interface Viewer {
  personId: number
  isAdministrator: boolean
  /** Roles in the programme at hand; a branch lead's names the branch. */
  roles: readonly { role: Role; unitId: number | null }[]
}

/** What the action is done to, as far as scopes ask for it. */
export interface Target {
  ownerId?: number | null
  deputyId?: number | null
  unitId?: number | null
  assigneeId?: number | null
}

/** Whether the viewer may do the action somewhere in the programme: decides what a page offers. */
export function mayAnywhere(viewer: Viewer, action: Action): boolean {
  return standings(viewer).some(({ standing }) => scopeOf(action, standing) !== undefined)
}

/** Whether the viewer may do the action to this target: decides what a command does. */
export function may(viewer: Viewer, action: Action, target: Target): boolean {
  return standings(viewer).some(({ standing, unitId }) => {
    const scope = scopeOf(action, standing)
    if (scope === undefined) return false
    if (scope === 'all' || wasAsked(viewer, target)) return true
    if (scope === 'ownSubProcesses') return isOwn(viewer, target)
    return scope === 'ownBranch' && target.unitId != null && target.unitId === unitId
  })
}

/** The roles that may do the action somewhere, for lists of people to choose from. */
export function rolesThatMay(action: Action): Role[] {
  return ROLES.filter((role) => scopeOf(action, role) !== undefined)
}

function standings(viewer: Viewer): { standing: Standing; unitId: number | null }[] {
  const roles = viewer.roles.map(({ role, unitId }) => ({ standing: role, unitId }))
  return viewer.isAdministrator ? [{ standing: 'administrator', unitId: null }, ...roles] : roles
}

function scopeOf(action: Action, standing: Standing): Scope | undefined {
  const rule: Rule = PERMISSIONS[action]
  return rule[standing]
}

/** An owner answers for the sub-process, and a deputy stands in. */
function isOwn(viewer: Viewer, target: Target): boolean {
  return [target.ownerId, target.deputyId].some((id) => id != null && id === viewer.personId)
}

function wasAsked(viewer: Viewer, target: Target): boolean {
  return target.assigneeId != null && target.assigneeId === viewer.personId
}
