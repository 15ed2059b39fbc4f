import { eq } from 'drizzle-orm'
import { dayInTimeZone } from '~/domain/calendar'
import type { Db, Statements } from '~db/client.server'
import { person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { writeFirstEdition } from '../reference-model/first-edition.server'
import { makeBenefits } from './benefits.server'
import { chanceFrom } from './chance'
import { type Member, makeCompany, type ScaleCompany } from './company.server'
import { makeDesk } from './desk.server'
import { makeEnablement } from './enablement.server'
import { makeEvents } from './events.server'
import { makeGates } from './gates.server'
import { makeLanding } from './landing.server'
import { makeProgramme, TIME_ZONE } from './programme.server'
import { makeWaves } from './rollouts.server'
import { sizesAt } from './sizes'

export interface Generated {
  programmes: number
  rollouts: number
  checks: number
  people: number
  /** One person of each role, to be entered by one click while the server is bound to loopback. */
  persons: Record<'administrator' | 'office' | 'owner' | 'branchLead' | 'operations' | 'executive', Member>
  administratorEmail: string
}

/** Working days ago on which the first programme began, and by how much the others differ from it, turn about. */
const BEGUN_BEFORE = 200
const APART = 26

/**
 * Fills an empty installation with a company of many branches and its programmes, as they stand on the day of `now`
 * (UTC milliseconds). At scale 1: 10 programmes × 21 sub-processes at 200 branches, 400,000 readiness checks, 2,000
 * people. The same scale, day and seed give the same rows. RangeError below scale 0.05; throws when somebody is there.
 *
 * It writes rows and does not call the commands: each check would be answered by a change of its own, and 400,000 of
 * those take hours. What the commands would leave it takes from where they take it (new checks, layout of steps), and
 * tests/features/scale.test.ts holds the rest to what the commands make.
 */
export function generateScale(
  db: Db,
  { scale, now, seed }: { scale: number; now: number; seed: number },
): Promise<Generated> {
  return db.write((tx) => generate(tx, { scale, now, seed }))
}

async function generate(
  tx: Statements,
  { scale, now, seed }: { scale: number; now: number; seed: number },
): Promise<Generated> {
  const somebody = await tx.select({ id: person.id }).from(person).limit(1)
  if (somebody.length > 0)
    throw new Error('The large data set goes into an empty installation: here somebody is already')
  const sizes = sizesAt(scale)
  const chance = chanceFrom(seed)
  // Of its own, so that what comes before go-live is drawn as if nothing came after it.
  const chanceAfterLive = chanceFrom(seed + 1)
  const today = dayInTimeZone(now, TIME_ZONE)
  await writeFirstEdition({ write: (work) => work(tx) }, now)
  const company = await makeCompany(tx, sizes, chance)
  const people = peopleOf(company)
  const ids = { wave: 1, rollout: 1, check: 1 }
  const gateIds = { request: 1, decision: 1 }
  const enablementIds = { activity: 1 }
  const deskIds = { review: 1 }
  for (let number = 1; number <= sizes.programmes; number += 1) {
    const begunBefore = BEGUN_BEFORE + (number % 2 === 0 ? 1 : -1) * Math.floor(number / 2) * APART
    const of = await makeProgramme(tx, { number, begunBefore, today, company }, chance)
    const checks = await makeWaves(tx, { of, company, today, ids }, chance)
    await makeGates(tx, { of, company, today, ids: gateIds })
    await makeEnablement(tx, { of, company, today, ids: enablementIds })
    await makeDesk(tx, { of, company, today, ids: deskIds })
    await makeBenefits(tx, { of, company, today }, chanceFrom(seed + number))
    await makeLanding(tx, { programmeId: of.id, company, today }, chanceAfterLive)
    const count = Math.round(sizes.events / sizes.programmes)
    const changes = await makeEvents(tx, { checks, people, count }, chance)
    await tx
      .update(programme)
      .set({ revision: 1 + changes })
      .where(eq(programme.id, of.id))
  }
  const { id } = company.administrator
  return {
    programmes: sizes.programmes,
    rollouts: ids.rollout - 1,
    checks: ids.check - 1,
    people: sizes.people,
    persons: firstOfEach(company),
    administratorEmail: `p${id}@scale.example`,
  }
}

function peopleOf(company: ScaleCompany): ReadonlyMap<number, Member> {
  const { office, owners, operations, executives, branches } = company
  const all = [...office, ...owners, ...operations, ...executives, ...branches.map(({ lead }) => lead)]
  return new Map(all.map((one) => [one.id, one]))
}

function firstOfEach(company: ScaleCompany): Generated['persons'] {
  const first = (members: readonly Member[]): Member => {
    const [one] = members
    if (!one) throw new RangeError('A role has nobody')
    return one
  }
  return {
    administrator: company.administrator,
    office: first(company.office),
    owner: first(company.owners),
    branchLead: first(company.branches.map(({ lead }) => lead)),
    operations: first(company.operations),
    executive: first(company.executives),
  }
}
