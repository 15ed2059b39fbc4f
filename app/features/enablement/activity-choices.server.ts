import { clockOf, mayAtAll } from '~/domain/enablement'
import { may } from '~/domain/permissions'
import { AUDIENCES, type Day, ENABLEMENT_KINDS } from '~/domain/vocabulary'
import type { Visit } from '~/lib/visit.server'
import {
  type ActivityDetail,
  type BranchChoice,
  branchesOf,
  type SubProcessChoice,
  subProcessesOf,
} from './queries.server'

/** What the viewer may plan: about which sub-processes, about the whole programme too, and at which branches. */
interface ActivityChoices {
  subProcesses: SubProcessChoice[]
  mayAll: boolean
  branches: BranchChoice[]
}

/** Two statements. What an activity that is edited is about stays among the choices. */
export async function activityChoices(
  { db, programme, viewer }: Visit,
  edited: ActivityDetail | null = null,
): Promise<ActivityChoices> {
  const branches = await branchesOf(db.read)
  const all = await subProcessesOf(db.read, programme.id)
  const own = branches.filter(({ id }) => may(viewer, 'enablement.plan', { unitId: id }))
  const subProcesses = all.filter(
    (one) => own.length > 0 || mayAtAll(viewer, 'enablement.plan', one, []) || one.id === edited?.subProcess?.id,
  )
  // An owner's own sub-process is theirs at every branch.
  return { subProcesses, mayAll: own.length > 0, branches: own.length > 0 ? own : branches }
}

/** The form of a new activity, with what the address proposes. */
export function proposedActivity(
  query: URLSearchParams,
  { subProcesses, mayAll, branches }: ActivityChoices,
  today: Day,
) {
  const about = subProcesses.find(({ code }) => code === query.get('subProcess')) ?? (mayAll ? null : subProcesses[0])
  return {
    kind: ENABLEMENT_KINDS.find((kind) => kind === query.get('kind')) ?? 'talk',
    title: '',
    subProcessId: about?.id ?? null,
    plannedOn: today,
    startsAt: '',
    minutes: '',
    place: '',
    note: '',
    audiences: AUDIENCES.filter((audience) => query.getAll('audience').includes(audience)),
    unitIds: branches.flatMap(({ id }) => (query.getAll('unit').includes(String(id)) ? [id] : [])),
  }
}

/** The form of an activity that is there. */
export function savedActivity({
  kind,
  title,
  subProcess,
  plannedOn,
  startsAt,
  minutes,
  place,
  note,
  groups,
}: ActivityDetail) {
  return {
    ...{ kind, title, plannedOn, minutes, place, note },
    subProcessId: subProcess?.id ?? null,
    startsAt: startsAt === null ? '' : clockOf(startsAt),
    ...Object.fromEntries(groups.map(({ id, planned }) => [`planned.${id}`, planned])),
    audiences: [],
    unitIds: [],
  }
}

/** The form of its results; held on its day unless somebody has said otherwise. */
export function savedResults({ plannedOn, heldOn, groups }: ActivityDetail, today: Day) {
  return {
    heldOn: heldOn ?? (plannedOn < today ? plannedOn : today),
    ...Object.fromEntries(
      groups.flatMap(({ id, reached, passed }) => [
        [`reached.${id}`, reached],
        [`passed.${id}`, passed],
      ]),
    ),
  }
}
