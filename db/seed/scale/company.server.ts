import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import type { Chance } from './chance'
import { branchName, DEPARTMENTS, personName, REGIONS } from './names'
import type { Sizes } from './sizes'

type PersonRow = typeof person.$inferInsert
type UnitRow = typeof unit.$inferInsert

export interface Member {
  id: number
  /** As it stands in the log of changes. */
  name: string
}

/** The company's branches and those of its people who have something to do in programmes. */
export interface ScaleCompany {
  branches: readonly { id: number; lead: Member }[]
  administrator: Member
  office: readonly Member[]
  owners: readonly Member[]
  operations: readonly Member[]
  executives: readonly Member[]
}

const COMPANY_ID = 1
const OWNERS = 50
const OWNING_DEPARTMENTS = DEPARTMENTS.filter((one) => one.isBusiness).length

/** Units and people, numbered from 1. The first person of each role can be entered by one click on loopback. */
export async function makeCompany(tx: Statements, sizes: Sizes, chance: Chance): Promise<ScaleCompany> {
  const units = unitRows(sizes)
  for (const chunk of chunks(units, 1_000)) await tx.insert(unit).values(chunk)
  const branchIds = units.flatMap(({ id, kind }) => (kind === 'branch' && id ? [id] : []))
  const departmentIds = units.flatMap(({ id, kind }) => (kind === 'department' && id ? [id] : []))

  const rows: PersonRow[] = []
  const hire = (unitId: number, [titleZh, titleEn]: readonly [string, string], isSample = false): Member => {
    const id = rows.length + 1
    const { zh: nameZh, en: nameEn } = personName(id, chance)
    rows.push({ id, email: `p${id}@scale.example`, nameZh, nameEn, titleZh, titleEn, unitId, isSample })
    return { id, name: `${nameZh} ${nameEn}` }
  }
  const team = (size: number, unitId: (turn: number) => number, title: readonly [string, string]) =>
    Array.from({ length: size }, (_, turn) => hire(unitId(turn), title, turn === 0))
  const department = (index: number) => departmentIds[index % departmentIds.length] ?? COMPANY_ID

  const administrator = hire(department(-1 + departmentIds.length), ['系统管理员', 'System administrator'], true)
  const office = team(5, () => department(OWNING_DEPARTMENTS), ['变革经理', 'Change manager'])
  const owners = team(OWNERS, (turn) => department(turn % OWNING_DEPARTMENTS), ['流程责任人', 'Process owner'])
  const operations = team(10, () => department(OWNING_DEPARTMENTS + 1), ['运营评审专员', 'Review coordinator'])
  const executives = team(6, () => COMPANY_ID, ['变革领导组成员', 'Programme sponsor'])
  const branches = branchIds.map((id, turn) => ({
    id,
    lead: hire(id, ['分公司总经理', 'Branch manager'], turn === 0),
  }))
  while (rows.length < sizes.people) hire(chance.of(branchIds), ['客户经理', 'Account manager'])

  const withAdministrator = rows.map((row) => ({ ...row, isAdministrator: row.id === administrator.id }))
  for (const chunk of chunks(withAdministrator, 1_000)) await tx.insert(person).values(chunk)
  return { branches, administrator, office, owners, operations, executives }
}

function unitRows({ branches }: Sizes): (UnitRow & { id: number })[] {
  const rows: (UnitRow & { id: number })[] = []
  const add = (values: Omit<UnitRow, 'id' | 'position'>) => {
    const id = rows.length + 1
    rows.push({ ...values, id, position: id })
    return id
  }
  add({ parentId: null, kind: 'company', isBusiness: false, nameZh: '恒川集团', nameEn: 'Hengchuan Group' })
  for (const { zh, en, isBusiness } of DEPARTMENTS) {
    add({ parentId: COMPANY_ID, kind: 'department', isBusiness, nameZh: zh, nameEn: en })
  }
  const regionIds = REGIONS.map(([nameZh, nameEn]) =>
    add({ parentId: COMPANY_ID, kind: 'region', isBusiness: true, nameZh, nameEn }),
  )
  for (let turn = 0; turn < branches; turn += 1) {
    const { zh: nameZh, en: nameEn } = branchName(turn)
    const parentId = regionIds[turn % regionIds.length] ?? COMPANY_ID
    add({ parentId, kind: 'branch', isBusiness: true, nameZh, nameEn })
  }
  return rows
}
