import { addDays } from '~/domain/days'
import { AUDIENCES, type Day, ENABLEMENT_KINDS } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { enablementActivity, enablementAudience, headCount } from '~db/schema/enablement'
import type { ScaleCompany } from './company.server'
import type { ScaleProgramme } from './programme.server'

type ActivityRow = typeof enablementActivity.$inferInsert & { id: number }
type GroupRow = typeof enablementAudience.$inferInsert

/** Weeks of activities behind today, one a week, and ahead. */
const WEEKS = { behind: 48, ahead: 6 }
/** Branches that one activity is for. */
const BRANCHES = 24
const ROWS_A_STATEMENT = 1_000

/**
 * How many people every branch has, and an activity a week, held as far as its day has come: the rows that
 * setHeadCounts, planActivity and recordResults leave. Every twentieth branch has not been counted.
 */
export async function makeEnablement(
  tx: Statements,
  { of, company, today, ids }: { of: ScaleProgramme; company: ScaleCompany; today: Day; ids: { activity: number } },
): Promise<void> {
  const counts = company.branches.flatMap(({ id: unitId }, at) =>
    at % 20 === 19
      ? []
      : AUDIENCES.map((audience, role) => ({ programmeId: of.id, unitId, audience, people: peopleOf(at, role) })),
  )
  for (const chunk of chunks(counts, ROWS_A_STATEMENT)) await tx.insert(headCount).values(chunk)

  const activities: ActivityRow[] = []
  const groups: GroupRow[] = []
  for (let week = -WEEKS.behind; week < WEEKS.ahead; week += 1) {
    const turn = week + WEEKS.behind
    const activity = activityRow(of, { id: ids.activity++, turn, day: addDays(today, week * 7 + 2), today })
    activities.push(activity)
    groups.push(...groupRows(company, activity, turn))
  }
  for (const chunk of chunks(activities, ROWS_A_STATEMENT)) await tx.insert(enablementActivity).values(chunk)
  for (const chunk of chunks(groups, ROWS_A_STATEMENT)) await tx.insert(enablementAudience).values(chunk)
}

const peopleOf = (branch: number, role: number) => 3 + ((branch * 7 + role * 13) % 40)

function activityRow(
  { id: programmeId, subProcesses }: ScaleProgramme,
  { id, turn, day, today }: { id: number; turn: number; day: Day; today: Day },
): ActivityRow {
  const isHeld = day <= today
  return {
    id,
    programmeId,
    kind: ENABLEMENT_KINDS[turn % ENABLEMENT_KINDS.length] ?? 'talk',
    title: `第${turn + 1}周宣贯培训`,
    subProcessId: turn % 3 === 0 ? null : (subProcesses[turn % subProcesses.length]?.id ?? null),
    plannedOn: day,
    startsAt: 540,
    minutes: 120,
    place: '视频连线',
    heldOn: isHeld ? day : null,
    version: isHeld ? 2 : 1,
  }
}

function groupRows(
  { branches }: ScaleCompany,
  { id: activityId, kind, heldOn }: ActivityRow,
  turn: number,
): GroupRow[] {
  return Array.from({ length: Math.min(BRANCHES, branches.length) }, (_, at) => (turn * 11 + at) % branches.length)
    .filter((at) => at % 20 !== 19)
    .flatMap((at) =>
      [turn % AUDIENCES.length, (turn + 1) % AUDIENCES.length].map((role): GroupRow => {
        const planned = peopleOf(at, role)
        const reached = heldOn ? Math.round(planned * (0.6 + ((turn + at) % 4) / 10)) : null
        const passed = kind === 'exam' && reached !== null ? Math.round(reached * 0.85) : null
        const audience = AUDIENCES[role] ?? 'sales'
        return { activityId, unitId: branches[at]?.id ?? 0, audience, planned, reached, passed }
      }),
    )
}
