import { z } from 'zod'
import { count, line, version } from '~/domain/form-fields'
import { LINK_DAYS } from '~/domain/report-links'

export const makeReportLinkSchema = z.object({ purpose: line, days: count(LINK_DAYS.least, LINK_DAYS.most) })
export type MakeReportLink = z.infer<typeof makeReportLinkSchema> & { reportId: number; tokenHash: string }

export const revokeReportLinkSchema = z.object({ version })
export type RevokeReportLink = z.infer<typeof revokeReportLinkSchema> & { linkId: number }
