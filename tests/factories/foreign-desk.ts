import type { Ids } from './whole-programme'

const D = 'programmes.$programme.operations.'

interface NotToBeNamed {
  /** Of the other programme. */
  ids: Ids
  stranger: string
  archivedPerson: string
  archivedUnit: string
  department: string
}

/** What a form of the operations desk must not name: of another programme, gone, or without a part in this one. */
export const DESK_CASES: Readonly<
  Record<string, readonly { route: string; sent: (foreign: NotToBeNamed) => Record<string, string> }[]>
> = {
  'operations requestReviewSchema kindId': [{ route: `${D}new`, sent: ({ ids }) => ({ kindId: ids.reviewKind! }) }],
  'operations requestReviewSchema unitId': [
    { route: `${D}new`, sent: ({ department }) => ({ unitId: department }) },
    { route: `${D}new`, sent: ({ archivedUnit }) => ({ unitId: archivedUnit }) },
  ],
  'operations triageSchema leadId': [
    { route: `${D}$review.triage`, sent: ({ stranger }) => ({ leadId: stranger }) },
    { route: `${D}$review.triage`, sent: ({ ids }) => ({ leadId: ids.deskLeadId! }) },
  ],
  'operations triageSchema personIds': [
    { route: `${D}$review.triage`, sent: ({ ids }) => ({ 'personIds[]': ids.expertPersonId! }) },
  ],
  'operations recordMinutesSchema thereIds': [
    { route: `${D}$review.minutes`, sent: ({ ids }) => ({ 'thereIds[]': ids.expertPersonId! }) },
  ],
  'operations decideReviewSchema decidedById': [
    { route: `${D}$review.decision`, sent: ({ stranger }) => ({ decidedById: stranger }) },
  ],
  'operations decideReviewSchema followUpOwnerId': [
    { route: `${D}$review.decision`, sent: ({ archivedPerson }) => ({ followUpOwnerId: archivedPerson }) },
  ],
  'operations addFollowUpSchema ownerId': [
    { route: `${D}$review.follow-ups.new`, sent: ({ stranger }) => ({ ownerId: stranger }) },
  ],
  'operations updateFollowUpSchema ownerId': [
    { route: `${D}$review.follow-ups.$followUp_.edit`, sent: ({ stranger }) => ({ ownerId: stranger }) },
  ],
  'operations addKindSchema subProcessId': [
    { route: `${D}kinds.new`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'operations updateKindSchema subProcessId': [
    { route: `${D}kinds.$reviewKind`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'operations addExpertSchema personId': [
    { route: `${D}experts.new`, sent: ({ stranger }) => ({ personId: stranger }) },
    { route: `${D}experts.new`, sent: ({ archivedPerson }) => ({ personId: archivedPerson }) },
  ],
  'operations setOpportunitiesSchema unitId': [
    { route: `${D}opportunities.new`, sent: ({ department }) => ({ unitId: department }) },
    { route: `${D}opportunities.new`, sent: ({ archivedUnit }) => ({ unitId: archivedUnit }) },
  ],
}
