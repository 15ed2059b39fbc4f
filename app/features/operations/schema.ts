import { z } from 'zod'
import {
  checkbox,
  count,
  day,
  id,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  text,
  version,
} from '~/domain/form-fields'
import { AUDIENCES, EXPERT_FIELDS, GATE_DECISIONS } from '~/domain/vocabulary'

/** "09:30", as time inputs send it: minutes after midnight. */
const time = z
  .string('required')
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'time')
  .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3, 5)))

/** Of what is done with a word of consent, and removed. */
export const versionSchema = z.object({ version })
type Version = z.infer<typeof versionSchema>

const MINUTES = 10_000
const longText = z.string('required').trim().min(1, 'required').max(MINUTES, 'tooLong')

/** In thousands of the company's currency. */
const optionalAmount = z
  .string()
  .trim()
  .default('')
  .transform((value) => (value === '' ? null : Number(value.replaceAll(',', ''))))
  .pipe(z.number('number').int('number').min(0, 'number').max(100_000_000, 'number').nullable())

export const requestReviewSchema = z.object({
  kindId: id,
  title: line,
  unitId: id,
  audience: z.enum(AUDIENCES, 'choice'),
  customer: optionalLine,
  amount: optionalAmount,
  neededOn: optionalDay,
  background: optionalText,
})
export type RequestReview = z.infer<typeof requestReviewSchema>

export const triageSchema = z.object({
  leadId: id,
  personIds: z.array(id).default([]),
  version,
})
export type Triage = z.infer<typeof triageSchema> & { reviewId: number }

export const scheduleMeetingSchema = z.object({
  meetingOn: day,
  meetingFrom: time,
  meetingMinutes: count(10, 600),
  meetingPlace: line,
  agenda: optionalText,
  version,
})
export type ScheduleMeeting = z.infer<typeof scheduleMeetingSchema> & { reviewId: number }

export const recordMinutesSchema = z.object({
  minutes: longText,
  thereIds: z.array(id).default([]),
  version,
})
export type RecordMinutes = z.infer<typeof recordMinutesSchema> & { reviewId: number }

export const decideReviewSchema = z
  .object({
    decision: z.enum(GATE_DECISIONS, 'choice'),
    text: optionalText,
    returnsOn: optionalDay,
    decidedById: id,
    followUpText: optionalText,
    followUpOwnerId: optionalId,
    followUpDueOn: optionalDay,
    version,
  })
  .superRefine(({ followUpText, followUpOwnerId, followUpDueOn }, context) => {
    if (followUpText === '') return
    const missing = (path: string) => context.addIssue({ code: 'custom', message: 'required', path: [path] })
    if (followUpOwnerId === null) missing('followUpOwnerId')
    if (followUpDueOn === null) missing('followUpDueOn')
  })
export type DecideReview = z.infer<typeof decideReviewSchema> & { reviewId: number }

const followUpFacts = { text, ownerId: id, dueOn: day }
export const addFollowUpSchema = z.object(followUpFacts)
export type AddFollowUp = z.infer<typeof addFollowUpSchema> & { reviewId: number }
export const updateFollowUpSchema = z.object({ ...followUpFacts, version })
export type UpdateFollowUp = z.infer<typeof updateFollowUpSchema> & { followUpId: number }
export type ArchiveFollowUp = Version & { followUpId: number }

export const closeFollowUpSchema = z.object({ doneOn: day, outcome: optionalText, version })
export type CloseFollowUp = z.infer<typeof closeFollowUpSchema> & { followUpId: number }

export type ReviewVersion = Version & { reviewId: number }

export const withdrawReviewSchema = z.object({ reason: text, version })
export type WithdrawReview = z.infer<typeof withdrawReviewSchema> & { reviewId: number }

const fields = z.array(z.enum(EXPERT_FIELDS, 'choice'))

const kindFacts = {
  code: line,
  nameZh: optionalLine,
  nameEn: optionalLine,
  subProcessId: optionalId,
  triageHours: count(1, 1000),
  decisionHours: count(1, 1000),
  isExpected: checkbox,
  fields: fields.default([]),
}
const isNamed = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => nameZh !== '' || nameEn !== ''
const NEEDS_NAME = { message: 'required', path: ['nameZh'] }

export const addKindSchema = z.object(kindFacts).refine(isNamed, NEEDS_NAME)
export type AddKind = z.infer<typeof addKindSchema>
export const updateKindSchema = z.object({ ...kindFacts, version }).refine(isNamed, NEEDS_NAME)
export type UpdateKind = z.infer<typeof updateKindSchema> & { kindId: number }
export type ArchiveKind = Version & { kindId: number }

export const setHoursSchema = z.object({ opensAt: time, closesAt: time, version })
export type SetHours = z.infer<typeof setHoursSchema>

const expertFacts = { fields: fields.default([]).refine((all) => all.length > 0, 'required'), mostAtOnce: count(1, 50) }
export const addExpertSchema = z.object({ personId: id, ...expertFacts })
export type AddExpert = z.infer<typeof addExpertSchema>
export const updateExpertSchema = z.object({ ...expertFacts, version })
export type UpdateExpert = z.infer<typeof updateExpertSchema> & { expertId: number }
export type ArchiveExpert = Version & { expertId: number }

/** `yyyy-MM`. */
export const monthField = z.string('required').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')

export const setOpportunitiesSchema = z.object({
  unitId: id,
  audience: z.enum(AUDIENCES, 'choice'),
  month: monthField,
  count: count(0, 100_000),
})
export type SetOpportunities = z.infer<typeof setOpportunitiesSchema>
