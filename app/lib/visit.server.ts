import { type Action, may, mayAnywhere, type Target, type Viewer } from '~/domain/permissions'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { actorName, type ChangeContext } from './change.server'
import { now, todayIn } from './clock.server'
import { postedForm } from './form-receipts.server'
import { forbidden, notFound } from './http.server'
import { installation } from './installation.server'
import { ownProgrammes, type ProgrammeRow } from './own-programmes.server'
import { requirePerson, type SignedInPerson } from './session.server'

/** A person at a page of a programme: who, what they may, which day it is there. */
export interface Visit {
  db: Db
  person: SignedInPerson
  viewer: Viewer
  programme: ProgrammeRow
  today: Day
  now: number
  /** For commands: who changes what, when. */
  change: ChangeContext
}

/** A person at a page of the installation: programmes, people, units. */
export interface CompanyVisit extends Omit<Visit, 'programme' | 'today'> {}

/**
 * Lets a signed-in person into a programme, if their role allows `action` anywhere in it. Commands check the target.
 * @throws a redirect to the sign-in page; 404 when there is no such programme or it is not theirs; 403.
 */
export async function enter(request: Request, slug: string | undefined, action: Action): Promise<Visit> {
  const signedIn = await requirePerson(request)
  const { db } = installation()
  const own = (await ownProgrammes(db, signedIn)).find(({ row }) => row.slug === slug)
  if (!own) throw notFound()
  const { row } = own
  const viewer = viewerOf(signedIn, own.roles)
  if (!mayAnywhere(viewer, 'programme.view')) throw notFound()
  if (!mayAnywhere(viewer, action)) throw forbidden()
  const at = now()
  return {
    ...(await visitOf(request, db, signedIn, viewer, row.id, at)),
    programme: row,
    today: todayIn(row.timeZone, at),
  }
}

/** Lets in whoever the action is allowed to in any programme, to the pages of the installation. */
export async function enterCompany(request: Request, action: Action): Promise<CompanyVisit> {
  const signedIn = await requirePerson(request)
  const { db } = installation()
  const viewer = await companyViewer(signedIn)
  if (!mayAnywhere(viewer, action)) throw forbidden()
  return visitOf(request, db, signedIn, viewer, null, now())
}

/** What a person may do outside any programme: what a role of theirs allows in one of them. */
export async function companyViewer(signedIn: SignedInPerson): Promise<Viewer> {
  const own = await ownProgrammes(installation().db, signedIn)
  return viewerOf(
    signedIn,
    own.flatMap(({ roles }) => roles),
  )
}

/** @throws 403 when the viewer may not do the action to this target. */
export function requireMay(viewer: Viewer, action: Action, target: Target): void {
  if (!may(viewer, action, target)) throw forbidden()
}

function viewerOf(signedIn: SignedInPerson, roles: Viewer['roles']): Viewer {
  return { personId: signedIn.id, isAdministrator: signedIn.isAdministrator, roles }
}

async function visitOf(
  request: Request,
  db: Db,
  signedIn: SignedInPerson,
  viewer: Viewer,
  programmeId: number | null,
  at: number,
): Promise<CompanyVisit> {
  const actor = { personId: signedIn.id, name: actorName(signedIn.name) }
  const form = await postedForm(request, signedIn.id)
  return { db, person: signedIn, viewer, now: at, change: { db, actor, viewer, programmeId, now: at, form } }
}
