import { z } from 'zod'
import { HOLIDAY_SOURCES } from '~/domain/calendar'
import { count, day, id, optionalId, optionalLine, version } from '~/domain/form-fields'
import { HALF_LIFE_DAYS } from '~/domain/thresholds'
import { COORDINATOR_KINDS, ROLES } from '~/domain/vocabulary'
import { suggestedSlug } from './suggested-slug'

const thresholds = {
  staleAfterDays: count(1, 90),
  escalateAfterDays: count(1, 60),
  dueSoonDays: count(1, 60),
  readyThreshold: count(1, 100),
  ownerLimit: count(1, 20),
  branchLimit: count(1, 20),
  slipTolerance: count(0, 60),
}

/** Of what is live; a new programme begins with the usual ones. */
const landingThresholds = { relapseDrop: count(1, 100), shelvedAfterDays: count(1, 365) }

const names = { nameZh: optionalLine, nameEn: optionalLine }
const hasName = (value: { nameZh: string; nameEn: string }) => value.nameZh !== '' || value.nameEn !== ''
const nameFault = { path: ['nameZh'], message: 'nameNeeded' }

/** Days of the weekend as a list of ISO weekdays; a programme without any free day is allowed, without a working one not. */
const weekend = z.array(z.coerce.number().int().min(1).max(7)).max(6, 'choice').default([])

const timeZone = z.string('required').refine((value) => Intl.supportedValuesOf('timeZone').includes(value), 'choice')

/** Left empty, it is made from the English name. */
const slugOrNone = z
  .string()
  .trim()
  .max(40, 'tooLong')
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'slug')
  .default('')

export const createProgrammeSchema = z
  .object({
    ...names,
    slug: slugOrNone,
    coordinatorKind: z.enum(COORDINATOR_KINDS, 'choice'),
    officePersonId: id,
    startOn: day,
    timeZone,
    weekend,
    holidaySource: z.enum(HOLIDAY_SOURCES, 'choice'),
    subProcesses: z.array(z.string()).min(1, 'required').prefault([]),
    ...thresholds,
  })
  .refine(hasName, nameFault)
  .transform((value) => ({ ...value, slug: value.slug || suggestedSlug(value.nameEn) }))
  .refine((value) => value.slug !== '', { path: ['slug'], message: 'required' })
export type CreateProgramme = z.infer<typeof createProgrammeSchema>

export const configureProgrammeSchema = z
  .object({
    ...names,
    coordinatorKind: z.enum(COORDINATOR_KINDS, 'choice'),
    timeZone,
    ...thresholds,
    enablementHalfLife: count(HALF_LIFE_DAYS.least, HALF_LIFE_DAYS.most),
    ...landingThresholds,
    version,
  })
  .refine(hasName, nameFault)
export type ConfigureProgramme = z.infer<typeof configureProgrammeSchema>

export const setWorkingWeekSchema = z.object({
  weekend,
  holidaySource: z.enum(HOLIDAY_SOURCES, 'choice'),
  version,
})
export type SetWorkingWeek = z.infer<typeof setWorkingWeekSchema>

export const setCalendarDaySchema = z.object({
  day,
  kind: z.enum(['holiday', 'working'], 'choice'),
  note: optionalLine,
})
export type SetCalendarDay = z.infer<typeof setCalendarDaySchema>

export const addMemberSchema = z.object({ personId: id, role: z.enum(ROLES, 'choice'), unitId: optionalId })
export type AddMember = z.infer<typeof addMemberSchema>

/** A role given on the page of a person: there the programme is asked for instead. */
export const giveRoleSchema = z.object({ programmeId: id, role: z.enum(ROLES, 'choice'), unitId: optionalId })
