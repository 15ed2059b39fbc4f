import type { ReferencePractice } from './practice'
import { CONTRACT_PRACTICES } from './practices-contract'
import { CONTRACT_CLOSING_PRACTICES } from './practices-contract-closing'
import { LEAD_PRACTICES } from './practices-leads'
import { OPPORTUNITY_PRACTICES } from './practices-opportunities'
import { RELATIONSHIP_PRACTICES } from './practices-relationships'
import { CONTACT_PRACTICES } from './practices-relationships-contact'

/** Every practice that ships, in the order of the sub-processes; within one, as a deal or a year passes it. */
export const REFERENCE_PRACTICES: readonly ReferencePractice[] = [
  ...LEAD_PRACTICES,
  ...OPPORTUNITY_PRACTICES,
  ...CONTRACT_PRACTICES,
  ...CONTRACT_CLOSING_PRACTICES,
  ...RELATIONSHIP_PRACTICES,
  ...CONTACT_PRACTICES,
]
