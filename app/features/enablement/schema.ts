import { z } from 'zod'
import { day, id, line, optionalId, optionalLine, optionalText, version } from '~/domain/form-fields'
import { AUDIENCES, type Audience, ENABLEMENT_KINDS } from '~/domain/vocabulary'

const MOST_PEOPLE = 100_000
/** A table of all branches of a large company. */
const TABLE_LENGTH = 400_000

/** An hour as a time field sends it; none means the whole day. */
const hour = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(value), 'clock')
  .transform((value) => {
    const [hours, minutes] = value.split(':').map(Number)
    return hours === undefined || minutes === undefined ? null : hours * 60 + minutes
  })

const duration = z
  .string()
  .trim()
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))
  .pipe(
    z
      .number('number')
      .int('number')
      .min(5, 'number')
      .max(24 * 60, 'number')
      .nullable(),
  )

const facts = {
  kind: z.enum(ENABLEMENT_KINDS, 'choice'),
  title: line,
  subProcessId: optionalId,
  plannedOn: day,
  startsAt: hour,
  minutes: duration,
  place: optionalLine,
  note: optionalText,
}

const groups = {
  unitIds: z.array(id).max(1000, 'tooLong').default([]),
  audiences: z.array(z.enum(AUDIENCES, 'choice')).default([]),
}

export const planActivitySchema = z.object({ ...facts, ...groups })
export type PlanActivity = z.infer<typeof planActivitySchema>

/** A cell of a table of people; empty says nothing. */
const optionalPeople = z
  .string()
  .trim()
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))
  .pipe(z.number('number').int('number').min(0, 'number').max(MOST_PEOPLE, 'number').nullable())

/** Fields `name.id` of a table, each as it is parsed; what is wrong is told at its field. */
function cellsOf<T>(
  fields: Record<string, unknown>,
  name: string,
  schema: z.ZodType<T>,
  context: z.RefinementCtx,
): Map<string, T> {
  const cells = new Map<string, T>()
  for (const [field, value] of Object.entries(fields)) {
    if (!field.startsWith(`${name}.`)) continue
    const parsed = schema.safeParse(value)
    if (parsed.success) cells.set(field.slice(name.length + 1), parsed.data)
    else context.addIssue({ code: 'custom', path: [field], message: parsed.error.issues[0]?.message ?? 'number' })
  }
  return cells
}

/** Groups that are there already are sent as `planned.id`; an empty one is taken out. */
export const editActivitySchema = z
  .object({ ...facts, ...groups, version })
  .catchall(z.unknown())
  .transform(({ kind, title, subProcessId, plannedOn, startsAt, minutes, place, note, ...rest }, context) => ({
    facts: { kind, title, subProcessId, plannedOn, startsAt, minutes, place, note },
    version: rest.version,
    unitIds: rest.unitIds,
    audiences: rest.audiences,
    planned: [...cellsOf(rest, 'planned', optionalPeople, context)].map(([key, planned]) => ({
      audienceId: Number(key),
      planned,
    })),
  }))
export type EditActivity = z.infer<typeof editActivitySchema> & { activityId: number }

export const cancelActivitySchema = z.object({ version })
export type CancelActivity = z.infer<typeof cancelActivitySchema> & { activityId: number }

/** Whom it reached, as `reached.id` and `passed.id` of each group. */
export const recordResultsSchema = z
  .object({ heldOn: day, version })
  .catchall(z.unknown())
  .transform(({ heldOn, version: seen, ...rest }, context) => {
    const passed = cellsOf(rest, 'passed', optionalPeople, context)
    const rows = [...cellsOf(rest, 'reached', optionalPeople, context)].map(([key, reached]) => ({
      audienceId: Number(key),
      reached,
      passed: passed.get(key) ?? null,
    }))
    return { heldOn, version: seen, rows }
  })
export type RecordResults = z.infer<typeof recordResultsSchema> & { activityId: number }

export interface HeadCountRow {
  unitId: number
  audience: Audience
  /** Null: nobody knows. */
  people: number | null
  /** What the form was shown with; not given where it does not matter what was there. */
  was?: number | null
}

/** A table with `people.unit.audience` and what it was shown with, `was.unit.audience`: gives the cells that say something new. */
export const setHeadCountsSchema = z.record(z.string(), z.unknown()).transform((fields, context): HeadCountRow[] => {
  const before = cellsOf(fields, 'was', optionalPeople, context)
  return [...cellsOf(fields, 'people', optionalPeople, context)].flatMap(([key, said]) => {
    const [unitId, word] = key.split('.')
    const audience = AUDIENCES.find((one) => one === word)
    const was = before.get(key) ?? null
    if (!audience || said === was || !/^[1-9]\d{0,9}$/.test(unitId ?? '')) return []
    return [{ unitId: Number(unitId), audience, people: said, was }]
  })
})

/** A table as it was pasted; `confirmed` where its preview has been seen. */
export const importTableSchema = z.object({
  text: z.string('required').min(1, 'required').max(TABLE_LENGTH, 'tooLong'),
  confirmed: z.string().default(''),
})

export const makeCalendarKeySchema = z.object({ name: line })
export type MakeCalendarKey = z.infer<typeof makeCalendarKeySchema> & { keyHash: string }

export const revokeCalendarKeySchema = z.object({ version })
export type RevokeCalendarKey = z.infer<typeof revokeCalendarKeySchema> & { keyId: number }
