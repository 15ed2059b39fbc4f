import { sql } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import type { auditEvent } from '~db/schema/programme'
import type { HistoryNames, Subject } from './history'
import { benefitSubjects } from './history-benefits.server'
import { directionSubjects } from './history-direction.server'
import { enablementSubjects } from './history-enablement.server'
import { gateSubjects } from './history-gates.server'
import { operationsSubjects } from './history-operations.server'
import { pilotSubjects } from './history-pilots.server'
import { programmeSubjects, waveSubjects } from './history-programme.server'
import { reportSubjects, wordedName } from './history-reports.server'
import { rolloutSubjects } from './history-rollout.server'
import type { SubjectRow, SubjectSelects } from './history-select.server'
import { subProcessSubjects } from './history-sub-processes.server'

type Event = typeof auditEvent.$inferSelect

const SELECTS: SubjectSelects = {
  ...subProcessSubjects,
  ...waveSubjects,
  ...programmeSubjects,
  ...directionSubjects,
  ...gateSubjects,
  ...pilotSubjects,
  ...reportSubjects,
  ...enablementSubjects,
  ...operationsSubjects,
  ...benefitSubjects,
  ...rolloutSubjects,
}

/**
 * What these events were about, by `entity:id`, in one statement however many kinds they are of. What has been removed
 * since is named by what its removal recorded.
 */
export async function subjectsOf(
  db: Db,
  programmeId: number,
  events: readonly Event[],
  names: HistoryNames,
): Promise<Map<string, Subject>> {
  const selects = Object.entries(SELECTS).flatMap(([entity, select]) => {
    const ids = [...new Set(events.filter((event) => event.entity === entity).map(({ entityId }) => entityId))]
    return ids.length === 0 ? [] : [select(db.read, programmeId, ids).getSQL()]
  })
  const rows = selects.length === 0 ? [] : await db.read.all<SubjectRow>(sql.join(selects, sql` union all `))
  return new Map([
    ...removedSubjects(events, names),
    ...rows.map((row): [string, Subject] => [`${row.entity}:${row.id}`, subjectIn(row)]),
  ])
}

function subjectIn(row: SubjectRow): Subject {
  const { code, after, nameZh, nameEn, unitZh, unitEn, personZh, personEn, step, gate, day, wave, version } = row
  const name = wordedName(row) ?? both(nameZh, nameEn)
  const unit = both(unitZh, unitEn)
  const person = both(personZh, personEn)
  return {
    ...(code !== null && { code }),
    ...(after !== null && { after }),
    ...(name && { name }),
    ...(unit && { unit }),
    ...(person && { person }),
    ...(step !== null && { step }),
    ...(gate !== null && { gate }),
    ...(day !== null && { day }),
    ...(wave !== null && { wave }),
    ...(version !== null && { version }),
  }
}

/** Rows that are deleted rather than archived: members, own days, dependencies, head counts, groups of activities. */
function removedSubjects(events: readonly Event[], names: HistoryNames): [string, Subject][] {
  const told = (field: string) => events.filter((event) => event.field === field)
  const ends = new Map<string, Subject>()
  for (const event of [...told('successorId'), ...told('predecessorId')]) {
    const code = names.subProcesses[Number(toldValue(event))]
    if (code !== undefined)
      ends.set(keyOf(event), { ...ends.get(keyOf(event)), [event.field === 'successorId' ? 'code' : 'after']: code })
  }
  return [
    ...ends,
    ...told('unitId').flatMap((event): [string, Subject][] => {
      const unit = names.units[Number(toldValue(event))]
      return unit && ATTACHED.has(event.entity) ? [[keyOf(event), { unit }]] : []
    }),
    ...told('day').map((event): [string, Subject] => [keyOf(event), { day: toldValue(event) }]),
    ...told('personId').flatMap((event): [string, Subject][] => {
      const person = names.people[Number(toldValue(event))]
      return person ? [[keyOf(event), { person }]] : []
    }),
  ]
}

/** What is named by its branch. */
const ATTACHED: ReadonlySet<string> = new Set(['headCount', 'enablementAudience'])

const keyOf = ({ entity, entityId }: Event) => `${entity}:${entityId}`
const toldValue = ({ from, to }: Event) => to ?? from ?? ''
const both = (zh: string | null, en: string | null): Name | null => (zh === null || en === null ? null : { zh, en })
