const PERSON = { nameZh: '某人', email: 'new@example.com', titleZh: '', titleEn: '' }
const UNIT = { nameZh: '新部门', kind: 'department' }

interface Foreign {
  archivedPerson: string
  archivedUnit: string
  stranger: string
  department: string
}

/** What the fields of the company's own forms could be misused for. */
export const COMPANY_CASES = {
  'company createUnitSchema parentId': [
    { route: '_company.company.units.new', sent: ({ archivedUnit }) => ({ ...UNIT, parentId: archivedUnit }) },
  ],
  'company updateUnitSchema parentId': [
    {
      route: '_company.company.units.$unit',
      sent: ({ archivedUnit, department }) => ({ ...UNIT, id: department, version: '1', parentId: archivedUnit }),
    },
  ],
  'company updateUnitSchema id': [
    {
      route: '_company.company.units.$unit',
      sent: ({ archivedUnit }) => ({ ...UNIT, parentId: '', id: archivedUnit, version: '1' }),
    },
  ],
  'company createPersonSchema unitId': [
    { route: '_company.company.people.new', sent: ({ archivedUnit }) => ({ ...PERSON, unitId: archivedUnit }) },
  ],
  'company updatePersonSchema unitId': [
    {
      route: '_company.company.people.$person',
      sent: ({ archivedUnit, stranger }) => ({ ...PERSON, id: stranger, version: '1', unitId: archivedUnit }),
    },
  ],
  'company updatePersonSchema id': [
    {
      route: '_company.company.people.$person',
      sent: ({ archivedPerson }) => ({ ...PERSON, unitId: '', id: archivedPerson, version: '1' }),
    },
  ],
  'company archiveSchema id': [
    {
      route: '_company.company.people.$person_.archive',
      sent: ({ archivedPerson }) => ({ id: archivedPerson, version: '1' }),
    },
    {
      route: '_company.company.units.$unit_.archive',
      sent: ({ archivedUnit }) => ({ id: archivedUnit, version: '1' }),
    },
  ],
} satisfies Record<string, { route: string; sent: (foreign: Foreign) => Record<string, string> }[]>
