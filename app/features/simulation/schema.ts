import { z } from 'zod'
import { day, line, optionalDay, optionalId, optionalText, text, version } from '~/domain/form-fields'
import { caseNames } from '~/domain/simulation'
import { CASE_OUTCOMES } from '~/domain/vocabulary'

/** Several cases at once, one a line. */
export const addCasesSchema = z.object({
  names: z.string('required').transform(caseNames).pipe(z.array(line).min(1, 'required').max(50, 'tooLong')),
})
export type AddCases = z.infer<typeof addCasesSchema> & { subProcessId: number }

export const updateCaseSchema = z.object({ name: line, version })
export type UpdateCase = z.infer<typeof updateCaseSchema> & { caseId: number }

export const walkCaseSchema = z.object({
  walkedOn: day,
  outcome: z.enum(CASE_OUTCOMES, 'choice'),
  note: optionalText,
  version,
})
export type WalkCase = z.infer<typeof walkCaseSchema> & { caseId: number }

export const moveCaseSchema = z.object({ to: z.enum(['up', 'down'], 'choice') })
export type MoveCase = z.infer<typeof moveCaseSchema> & { caseId: number }

export const versionSchema = z.object({ version })

const issue = { caseId: optionalId, text, assigneeId: optionalId, foundOn: day, dueOn: optionalDay }
export const addIssueSchema = z.object(issue)
export type AddIssue = z.infer<typeof addIssueSchema> & { subProcessId: number }
export const updateIssueSchema = z.object({ ...issue, version })
export type UpdateIssue = z.infer<typeof updateIssueSchema> & { issueId: number }

export const closeIssueSchema = z.object({ closedOn: day, closing: text, version })
export type CloseIssue = z.infer<typeof closeIssueSchema> & { issueId: number }
