import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type Name, NEEDED_BY } from '~/domain/vocabulary'
import { CHECK_TEMPLATE } from '~db/seed/reference-model/check-template'
import { REFERENCE_DEPENDENCIES } from '~db/seed/reference-model/dependencies'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

const codes = REFERENCE_SUB_PROCESSES.map(({ code }) => code)
const kpis = REFERENCE_SUB_PROCESSES.flatMap((subProcess) => subProcess.kpis)
const decisionPoints = REFERENCE_SUB_PROCESSES.flatMap((subProcess) => subProcess.decisionPoints)

const names: [string, Name][] = [
  ...REFERENCE_SUB_PROCESSES.flatMap(({ code, name, purpose, group }): [string, Name][] => [
    [`${code} name`, name],
    [`${code} purpose`, purpose],
    [`${code} group`, group.name],
  ]),
  ...kpis.map(({ code, name }): [string, Name] => [code, name]),
  ...decisionPoints.map(({ code, name }): [string, Name] => [code, name]),
  ...CHECK_TEMPLATE.map(({ key, name }): [string, Name] => [key, name]),
]

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

/** Takes away, again and again, what waits for nothing; what is left stands on a cycle or behind one. */
function stuckOnCycles(): string[] {
  let left = [...codes]
  for (;;) {
    const free = left.filter(
      (code) => !REFERENCE_DEPENDENCIES.some((edge) => edge.successor === code && left.includes(edge.predecessor)),
    )
    if (free.length === 0) return left
    left = left.filter((code) => !free.includes(code))
  }
}

describe('the reference sub-processes', () => {
  it('are 13 of LTC in three groups and 8 of MCR in one', () => {
    const groups = REFERENCE_SUB_PROCESSES.map(({ track, group }) => `${track} ${group.code}`)
    const sizes = [...new Set(groups)].map((group) => [group, groups.filter((other) => other === group).length])
    expect(sizes).toEqual([
      ['LTC ML', 3],
      ['LTC MO', 4],
      ['LTC MCE', 6],
      ['MCR CR', 8],
    ])
  })

  it('have codes that say their track and group', () => {
    for (const { code, track, group } of REFERENCE_SUB_PROCESSES) {
      expect(code).toMatch(track === 'LTC' ? new RegExp(`^LTC-${group.code}-\\d$`) : /^MCR-\d$/)
    }
  })

  it('have codes of their own, and so have their KPIs and decision points', () => {
    expect(duplicates(codes)).toEqual([])
    expect(duplicates(kpis.map(({ code }) => code))).toEqual([])
    expect(duplicates(decisionPoints.map(({ code }) => code))).toEqual([])
  })

  it('are each measured by at least one KPI', () => {
    expect(REFERENCE_SUB_PROCESSES.filter((subProcess) => subProcess.kpis.length === 0)).toEqual([])
  })

  it('place the five decisions of a deal where they are taken', () => {
    const places = REFERENCE_SUB_PROCESSES.flatMap(({ code, decisionPoints }) =>
      decisionPoints.map((point) => [point.code, code]),
    )
    expect(places).toEqual([
      ['ATI', 'LTC-MO-1'],
      ['ATB', 'LTC-MO-3'],
      ['ATC', 'LTC-MO-4'],
      ['ATAC', 'LTC-MCE-4'],
      ['ATCC', 'LTC-MCE-6'],
    ])
  })

  it('count per month only what is counted, and take fewer days for better', () => {
    expect(kpis.filter(({ per, unit }) => per !== undefined && unit !== 'count')).toEqual([])
    expect(kpis.filter(({ unit, better }) => unit === 'days' && better !== 'down')).toEqual([])
  })
})

describe('every name of the reference model', () => {
  it.each(names)('%s is Chinese in Chinese and English in English', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/[a-z]/i)
    expect(en).not.toMatch(/\p{Script=Han}|[，。：；（）]/u)
    expect(zh).toBe(zh.trim())
    expect(en).toBe(en.trim())
  })

  it('has one sentence for each purpose, closed as that language closes it', () => {
    for (const { code, purpose } of REFERENCE_SUB_PROCESSES) {
      expect(purpose.zh, code).toMatch(/^[^。]+。$/)
      expect(purpose.en, code).toMatch(/^[^.]+\.$/)
    }
  })
})

describe('the reference dependencies', () => {
  it('join known sub-processes, each pair once', () => {
    const ends = REFERENCE_DEPENDENCIES.flatMap(({ predecessor, successor }) => [predecessor, successor])
    expect(ends.filter((code) => !codes.includes(code))).toEqual([])
    expect(duplicates(REFERENCE_DEPENDENCIES.map((edge) => `${edge.predecessor} ${edge.successor}`))).toEqual([])
  })

  it('never come round in a circle', () => {
    expect(stuckOnCycles()).toEqual([])
  })

  it('leave the order of the two tracks to the diagnosis', () => {
    const crossing = REFERENCE_DEPENDENCIES.filter(
      (edge) => edge.predecessor.slice(0, 3) !== edge.successor.slice(0, 3),
    )
    expect(crossing).toEqual([])
  })

  it('start each track at one sub-process only', () => {
    const starts = codes.filter((code) => !REFERENCE_DEPENDENCIES.some(({ successor }) => successor === code))
    expect(starts).toEqual(['LTC-ML-1', 'MCR-1'])
  })
})

describe('the checklist template', () => {
  it('has nine checks for the pilot and ten for the rollout', () => {
    expect(NEEDED_BY.map((gate) => CHECK_TEMPLATE.filter(({ neededBy }) => neededBy === gate).length)).toEqual([9, 10])
  })

  it('has keys of its own in kebab-case', () => {
    const keys = CHECK_TEMPLATE.map(({ key }) => key)
    expect(duplicates(keys)).toEqual([])
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([])
  })

  it.each(DIMENSIONS.flatMap((dimension) => NEEDED_BY.map((gate) => [dimension, gate] as const)))(
    'asks something about %s before the %s',
    (dimension, gate) => {
      const asked = CHECK_TEMPLATE.filter((check) => check.dimension === dimension && check.neededBy === gate)
      expect(asked.length).toBeGreaterThan(0)
    },
  )

  it('weighs every blocker at two or more', () => {
    expect(CHECK_TEMPLATE.filter(({ blocker, weight }) => blocker && weight < 2)).toEqual([])
  })
})
