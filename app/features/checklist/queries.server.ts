import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { contentOf, type Proposal, proposalsFor } from '~/domain/checklist'
import { may, type Viewer } from '~/domain/permissions'
import { DIMENSIONS, type Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import type { HandEdit, ItemView, ProposalGroup, ProposalView } from './item-view'

type ItemRow = typeof checklistItem.$inferSelect

/** Whose list it is, and who may change it. */
export interface ListHead {
  id: number
  code: string
  name: Name
  ownerId: number | null
  deputyId: number | null
}

/** The template and all lists of a programme, and whose they are. Two statements. */
export async function checklistsOf(db: Db, programmeId: number) {
  const items = await db.read
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.programmeId, programmeId))
    .orderBy(asc(checklistItem.position), asc(checklistItem.id))
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return { items, heads: rows.map(headOf) }
}
export type Checklists = Awaited<ReturnType<typeof checklistsOf>>

/** The list of a sub-process, or (null) the template: by dimension, each in its order. */
export function listIn({ items }: Pick<Checklists, 'items'>, subProcessId: number | null): ItemView[] {
  return DIMENSIONS.flatMap((dimension) =>
    items.filter((item) => item.subProcessId === subProcessId && item.dimension === dimension).map(viewOf),
  )
}

/** How many proposals are open, in how many lists of those that the viewer may change. */
export function countProposals(lists: Checklists, viewer: Viewer): { count: number; lists: number } {
  const groups = openProposals(lists, viewer)
  return { count: groups.reduce((sum, { proposals }) => sum + proposals.length, 0), lists: groups.length }
}

/** What the template proposes to the lists that the viewer may change, in the order of the sub-processes. */
export function openProposals({ items, heads }: Checklists, viewer: Viewer) {
  const template = items.filter((item) => item.subProcessId === null)
  return heads
    .filter((head) => may(viewer, 'readiness.assign', head))
    .map((head) => ({
      head,
      proposals: proposalsFor(
        template,
        items.filter((item) => item.subProcessId === head.id),
      ),
    }))
    .filter(({ proposals }) => proposals.length > 0)
}

/** The same for pages, with who has changed by hand what the template would change. One statement. */
export async function proposalGroups(db: Db, groups: ReturnType<typeof openProposals>): Promise<ProposalGroup[]> {
  const own = groups.flatMap(({ proposals }) => proposals.flatMap((one) => one.own?.id ?? []))
  const edits = await handEdits(db, own)
  return groups.map(({ head: { id, code, name }, proposals }) => ({
    code,
    name,
    proposals: proposals.map((proposal) => proposalView(id, proposal, edits)),
  }))
}

/** The item that the address names, with the list it is on. @throws 404 when it is not of this programme. */
export async function findItem(
  db: Db,
  programmeId: number,
  id: string | undefined,
): Promise<{ item: ItemView; head: ListHead | null }> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) throw notFound()
  const [found] = await db.read
    .select({ item: checklistItem, of: subProcess })
    .from(checklistItem)
    .leftJoin(subProcess, eq(subProcess.id, checklistItem.subProcessId))
    .where(and(eq(checklistItem.programmeId, programmeId), eq(checklistItem.id, Number(id))))
  if (!found) throw notFound()
  return { item: viewOf(found.item), head: found.of && headOf(found.of) }
}

function headOf({ id, code, nameZh, nameEn, ownerId, deputyId }: typeof subProcess.$inferSelect): ListHead {
  return { id, code, name: { zh: nameZh, en: nameEn }, ownerId, deputyId }
}

function viewOf(row: ItemRow): ItemView {
  const { id, version, neededBy, retiredOn, subProcessId, answeredVersion } = row
  const isOwn = subProcessId !== null && answeredVersion === null
  return { ...contentOf(row), id, version, neededBy, retiredOn, isOwn }
}

function proposalView(
  subProcessId: number,
  proposal: Proposal<ItemRow, ItemRow>,
  edits: ReadonlyMap<number, HandEdit>,
): ProposalView {
  const { item } = proposal
  const shared = {
    choice: `${subProcessId}:${item.id}:${item.version}`,
    item: { ...contentOf(item), neededBy: item.neededBy },
  }
  if (proposal.kind === 'added') return { ...shared, kind: 'added', isBack: proposal.own !== null }
  const editedHere = edits.get(proposal.own.id) ?? null
  if (proposal.kind === 'retired') return { ...shared, kind: 'retired', editedHere }
  return { ...shared, kind: 'changed', own: contentOf(proposal.own), differences: proposal.differences, editedHere }
}

/** Of these items, those that somebody has changed by hand since the template was last taken, by whom and when. */
async function handEdits(db: Db, ids: readonly number[]): Promise<Map<number, HandEdit>> {
  if (ids.length === 0) return new Map()
  const rows = await db.read
    .select({ id: auditEvent.entityId, verb: auditEvent.verb, actor: auditEvent.actorName, at: auditEvent.at })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.entity, 'checklistItem'),
        inArray(auditEvent.entityId, [...ids]),
        inArray(auditEvent.verb, ['editChecklistItem', 'takeProposals']),
      ),
    )
    .orderBy(asc(auditEvent.at), asc(auditEvent.id))
  const last = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    [...last].flatMap(([id, { verb, actor, at }]) => (verb === 'editChecklistItem' ? [[id, { actor, at }]] : [])),
  )
}
