import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { isWorkingDay, workingDaysBetween } from '~/domain/calendar'
import { DEFAULT_THRESHOLDS, STEP_DURATIONS } from '~/domain/thresholds'
import { STEP_KINDS } from '~/domain/vocabulary'
import { createProgramme } from '~/features/programmes/commands/create-programme.server'
import { nextMonday } from '~/features/programmes/new-programme.server'
import { type CreateProgramme, createProgrammeSchema } from '~/features/programmes/schema'
import { suggestedSlug } from '~/features/programmes/suggested-slug'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { membership, person } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson, makeProgramme, TODAY, viewerWith } from '../factories/programme'

let db: Db
beforeEach(() => {
  db = makeInstallation()
})

const input = (officePersonId: number, values: Partial<CreateProgramme> = {}): CreateProgramme => ({
  nameZh: '恒川变革',
  nameEn: 'Hengchuan',
  slug: 'hengchuan',
  coordinatorKind: 'processOffice',
  officePersonId,
  startOn: TODAY,
  timeZone: 'Asia/Shanghai',
  weekend: [6, 7],
  holidaySource: 'CN',
  subProcesses: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3', 'LTC-MCE-5'],
  ...DEFAULT_THRESHOLDS,
  ...values,
})

describe('a new programme', () => {
  it('has the chosen sub-processes with six steps and nine checks each', async () => {
    const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1', 'MCR-2'] })
    const subProcesses = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, row.id))
    const steps = await db.read.select().from(step).where(eq(step.programmeId, row.id))
    const checks = await db.read.select().from(readinessCheck).where(eq(readinessCheck.programmeId, row.id))
    expect(subProcesses.map(({ code }) => code)).toEqual(['LTC-ML-1', 'MCR-1', 'MCR-2'])
    for (const { id } of subProcesses) {
      expect(steps.filter((one) => one.subProcessId === id).map(({ kind }) => kind)).toEqual([...STEP_KINDS])
      const own = checks.filter((one) => one.subProcessId === id)
      expect(own).toHaveLength(9)
      expect(
        own.every((one) => one.neededBy === 'pilot' && one.rolloutId === null && one.status === 'notStarted'),
      ).toBe(true)
    }
  })

  it('lets sub-processes wait only for others of the same programme', async () => {
    const { programme: row } = await makeProgramme(db, input(await makePerson(db)))
    const edges = await db.read.select().from(dependency).where(eq(dependency.programmeId, row.id))
    const codes = new Map((await db.read.select().from(subProcess)).map(({ id, code }) => [id, code]))
    expect(edges.map((edge) => [codes.get(edge.predecessorId), codes.get(edge.successorId)])).toEqual([
      ['LTC-ML-1', 'LTC-ML-2'],
      ['LTC-ML-2', 'LTC-ML-3'],
    ])
  })

  it('lays its steps out over working days, one after the other, waiting for what they depend on', async () => {
    const { programme: row } = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'LTC-ML-2'] })
    const calendar = await calendarOfProgramme(db, row)
    const rows = await db.read
      .select({ code: subProcess.code, step })
      .from(step)
      .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
      .orderBy(asc(step.id))
    const plan = (code: string) => rows.filter((one) => one.code === code).map((one) => one.step)
    const [first, second] = [plan('LTC-ML-1'), plan('LTC-ML-2')]
    expect(first[0]!.plannedStart).toBe(TODAY)
    for (const steps of [first, second]) {
      for (const [at, one] of steps.entries()) {
        expect(isWorkingDay(calendar, one.plannedStart) && isWorkingDay(calendar, one.plannedEnd)).toBe(true)
        expect(workingDaysBetween(calendar, one.plannedStart, one.plannedEnd) + 1).toBe(STEP_DURATIONS[one.kind])
        const before = steps[at - 1]
        if (before) expect(workingDaysBetween(calendar, before.plannedEnd, one.plannedStart)).toBe(1)
      }
    }
    const simulated = first.find(({ kind }) => kind === 'simulation')!
    expect(workingDaysBetween(calendar, simulated.plannedEnd, second[0]!.plannedStart)).toBe(1)
  })

  it('belongs to the lead of the office and to whoever makes it, and tells so', async () => {
    const maker = await makePerson(db)
    const lead = await makePerson(db)
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(maker, 'office') })
    expect(await createProgramme(context, input(lead))).toMatchObject({ ok: true, value: { value: 'hengchuan' } })
    const members = await db.read.select().from(membership)
    expect(members.map(({ personId, role }) => [personId, role])).toEqual([
      [maker, 'office'],
      [lead, 'office'],
    ])
    const told = new Set((await db.read.select().from(auditEvent)).map(({ entity }) => entity))
    expect(told).toEqual(new Set(['programme', 'subProcess', 'membership']))
  })
})

describe('a programme is refused', () => {
  const refusal = (code: string, field?: string) => ({
    ok: false,
    refusals: [field === undefined ? { reason: { code } } : { reason: { code }, field }],
  })
  const asAdministrator = () => contextOf(db, { programmeId: null })

  it('at an address that is taken, or that leads elsewhere', async () => {
    const lead = await makePerson(db)
    await createProgramme(asAdministrator(), input(lead))
    expect(await createProgramme(asAdministrator(), input(lead))).toEqual(refusal('slugTaken', 'slug'))
    expect(await createProgramme(asAdministrator(), input(lead, { slug: 'new' }))).toEqual(refusal('slugTaken', 'slug'))
    expect(await db.read.select().from(programme)).toHaveLength(1)
  })

  it('with a lead who is not there, or no longer', async () => {
    const lead = await makePerson(db)
    await db.write((tx) => tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, lead)))
    expect(await createProgramme(asAdministrator(), input(lead))).toEqual(refusal('notFound', 'officePersonId'))
    expect(await createProgramme(asAdministrator(), input(404))).toEqual(refusal('notFound', 'officePersonId'))
    expect(await db.read.select().from(programme)).toEqual([])
  })

  it('with a sub-process that the reference model does not have', async () => {
    const unknown = input(await makePerson(db), { subProcesses: ['LTC-ML-1', 'LTC-XX-9'] })
    expect(await createProgramme(asAdministrator(), unknown)).toEqual(refusal('notFound', 'subProcesses'))
  })

  it('to whoever is no office and no administrator', async () => {
    const owner = await makePerson(db)
    const context = contextOf(db, { programmeId: null, viewer: viewerWith(owner, 'owner', 'executive') })
    expect(await createProgramme(context, input(owner))).toEqual(refusal('forbidden'))
  })
})

describe('the form of a new programme', () => {
  const form = { ...input(1), officePersonId: '1', weekend: ['6', '7'] }
  const faults = (values: Record<string, unknown>) => {
    const parsed = createProgrammeSchema.safeParse({ ...form, ...values })
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path[0], message])
  }

  it('makes an address from the English name where none is given', () => {
    expect(createProgrammeSchema.parse({ ...form, slug: '', nameEn: 'East 2026 (Pilot)' }).slug).toBe('east-2026-pilot')
    expect(faults({ slug: '', nameEn: '' })).toEqual([['slug', 'required']])
  })

  it.each([
    ['no sub-process', { subProcesses: undefined }, [['subProcesses', 'required']]],
    ['no name in either language', { nameZh: ' ', nameEn: '' }, [['nameZh', 'nameNeeded']]],
    ['an address with blanks', { slug: 'Heng chuan' }, [['slug', 'slug']]],
    ['a week without a working day', { weekend: ['1', '2', '3', '4', '5', '6', '7'] }, [['weekend', 'choice']]],
    ['a time zone nobody knows', { timeZone: 'Mars/Olympus' }, [['timeZone', 'choice']]],
    ['a day that is none', { startOn: '2026-02-30' }, [['startOn', 'day']]],
    ['a threshold out of range', { readyThreshold: '101' }, [['readyThreshold', 'number']]],
  ])('refuses %s at its field', (_, values, expected) => {
    expect(faults(values)).toEqual(expected)
  })

  it('suggests addresses that it accepts itself', () => {
    expect(suggestedSlug('Café — Été')).toBe('cafe-ete')
    expect(suggestedSlug('恒川')).toBe('')
    expect(suggestedSlug(`${'long '.repeat(20)}`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('proposes the Monday to come', () => {
    expect(nextMonday('2026-03-02')).toBe('2026-03-09')
    expect(nextMonday('2026-03-08')).toBe('2026-03-09')
  })
})
