import type { Standing } from '~/domain/permissions'
import type {
  CheckStatus,
  Circle,
  CoordinatorKind,
  Dimension,
  Name,
  NeededBy,
  PilotVerdict,
  Status,
  StepKind,
  Track,
  UnitKind,
  ViewRoom,
} from '~/domain/vocabulary'
import { m } from './generated/messages'
import { nameOf } from './locale'

/** The product's words on screen, one record a list: a word without a name does not compile. */
type Words<K extends string> = Readonly<Record<K, () => string>>

const tracks: Words<Track> = { LTC: m.track_ltc, MCR: m.track_mcr }
const tracksLong: Words<Track> = { LTC: m.track_ltc_long, MCR: m.track_mcr_long }
const steps: Words<StepKind> = {
  design: m.step_design,
  simulation: m.step_simulation,
  pilot: m.step_pilot,
  enablement: m.step_enablement,
  rollout: m.step_rollout,
  operation: m.step_operation,
}
const dimensions: Words<Dimension> = {
  rules: m.dimension_rules,
  incentives: m.dimension_incentives,
  organisation: m.dimension_organisation,
  digital: m.dimension_digital,
}
const statuses: Words<Status> = {
  blocked: m.status_blocked,
  offTrack: m.status_off_track,
  unknown: m.status_unknown,
  atRisk: m.status_at_risk,
  onTrack: m.status_on_track,
  notStarted: m.status_not_started,
  done: m.status_done,
}
const checkStatuses: Words<CheckStatus> = {
  notStarted: m.check_not_started,
  inProgress: m.check_in_progress,
  ready: m.check_ready,
  blocked: m.check_blocked,
  waived: m.check_waived,
}
const neededBys: Words<NeededBy> = { pilot: m.needed_by_pilot, rollout: m.needed_by_rollout }
const unitKinds: Words<UnitKind> = {
  company: m.unit_company,
  region: m.unit_region,
  department: m.unit_department,
  branch: m.unit_branch,
}
const coordinators: Words<CoordinatorKind> = {
  processOffice: m.coordinator_process_office,
  salesOperations: m.coordinator_sales_operations,
  digitalTeam: m.coordinator_digital_team,
}
const standings: Words<Standing> = {
  office: m.role_office,
  owner: m.role_owner,
  branchLead: m.role_branch_lead,
  operations: m.role_operations,
  executive: m.role_executive,
  administrator: m.role_administrator,
}
const circles: Words<Circle> = { small: m.circle_small, middle: m.circle_middle, big: m.circle_big }
const viewRooms: Words<ViewRoom> = {
  roadmap: m.room_roadmap,
  readiness: m.room_readiness,
  subProcesses: m.room_sub_processes,
}
const verdicts: Words<PilotVerdict> = { pass: m.verdict_pass, extend: m.verdict_extend, stop: m.verdict_stop }

export const trackWord = (track: Track) => tracks[track]()
export const trackLongWord = (track: Track) => tracksLong[track]()
export const stepWord = (step: StepKind) => steps[step]()
export const dimensionWord = (dimension: Dimension) => dimensions[dimension]()
export const statusWord = (status: Status) => statuses[status]()
export const checkStatusWord = (status: CheckStatus) => checkStatuses[status]()
export const neededByWord = (neededBy: NeededBy) => neededBys[neededBy]()
export const unitKindWord = (kind: UnitKind) => unitKinds[kind]()
export const coordinatorWord = (kind: CoordinatorKind) => coordinators[kind]()
export const standingWord = (standing: Standing) => standings[standing]()
export const circleWord = (circle: Circle) => circles[circle]()
export const viewRoomWord = (room: ViewRoom) => viewRooms[room]()
export const verdictWord = (verdict: PilotVerdict) => verdicts[verdict]()
/** "Wave 2", or "Wave 2 · East and South" where it has a name. */
export function waveWord(wave: { number: number; name: Name }): string {
  const name = nameOf(wave.name)
  return name ? m.wave_named({ number: wave.number, name }) : m.wave_number({ number: wave.number })
}
