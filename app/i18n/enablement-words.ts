import type { Audience, EnablementKind } from '~/domain/vocabulary'
import { m } from './generated/messages'

const audiences: Readonly<Record<Audience, () => string>> = {
  sales: m.enablement_audience_sales,
  presales: m.enablement_audience_presales,
  delivery: m.enablement_audience_delivery,
  finance: m.enablement_audience_finance,
  managers: m.enablement_audience_managers,
  experts: m.enablement_audience_experts,
}
const kinds: Readonly<Record<EnablementKind, () => string>> = {
  talk: m.enablement_kind_talk,
  course: m.enablement_kind_course,
  contest: m.enablement_kind_contest,
  exam: m.enablement_kind_exam,
  media: m.enablement_kind_media,
}

export const audienceWord = (audience: Audience) => audiences[audience]()
export const enablementKindWord = (kind: EnablementKind) => kinds[kind]()
