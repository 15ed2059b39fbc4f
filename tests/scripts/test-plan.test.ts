import { describe, expect, it } from 'vitest'
import { planTests, stageTable, testStages } from '../../scripts/stages/test-plan.mjs'

const all = testStages.map((stage) => stage.name)

describe('planTests', () => {
  it('runs every stage when nothing is asked for', () => {
    expect(planTests([])).toEqual({ names: all, partial: false, forVitest: [] })
  })

  it.each([[['--only', 'unit,lint']], [['--only=unit', '--only', 'lint']]])(
    'with %j runs these stages and what they need, in order',
    (args) => {
      expect(planTests(args)).toMatchObject({ names: ['dependencies', 'messages', 'lint', 'unit'], partial: true })
    },
  )

  it('calls a run partial when only some tests are picked', () => {
    expect(planTests(['tests/domain', '-t', 'waves'])).toEqual({
      names: all,
      partial: true,
      forVitest: ['tests/domain', '-t', 'waves'],
    })
  })

  it('refuses a stage that does not exist and names those that do', () => {
    expect(() => planTests(['--only', 'units'])).toThrow(/no stage "units".*dead-code/)
    expect(() => planTests(['--only'])).toThrow(/no stage/)
  })

  it('lets every stage come after those it needs', () => {
    for (const [index, { needs }] of testStages.entries()) {
      expect(needs.every((name) => all.indexOf(name) < index && all.includes(name))).toBe(true)
    }
  })

  it('leaves no needed stage out, however long the chain', () => {
    for (const { name } of testStages) {
      const { names } = planTests(['--only', name])
      for (const stage of testStages.filter((candidate) => names.includes(candidate.name))) {
        expect(names).toEqual(expect.arrayContaining(stage.needs))
      }
    }
  })
})

describe('stageTable', () => {
  it('shows outcome and time of each stage and says which did not run', () => {
    const lines = stageTable([{ name: 'dependencies', outcome: 'installed', milliseconds: 65_000 }]).split('\n')
    expect(lines).toHaveLength(testStages.length)
    expect(lines[0]).toMatch(/^dependencies +installed +1 min 05 s$/)
    expect(lines.at(-1)).toMatch(/^e2e +not run +–$/)
  })
})
