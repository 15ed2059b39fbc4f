import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareVersions, nodeVersionProblem, oldestNode } from '../../scripts/stages/node-version.mjs'

describe('the version of Node', () => {
  it.each([
    ['v20.19.0', '20.19.0', 0],
    ['20.9.0', '20.19.0', -1],
    ['v22.0.0', '20.19.5', 1],
    ['20.19', '20.19.0', 0],
    ['v24.0.0-nightly20260101', '24.0.0', 0],
  ])('compares %s with %s number by number', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign)
  })

  it('accepts the oldest supported version and newer ones', () => {
    expect(nodeVersionProblem('v20.19.0')).toBeNull()
    expect(nodeVersionProblem('v26.1.0')).toBeNull()
  })

  it('names the version found, the version wanted and where to get it', () => {
    const problem = nodeVersionProblem('v18.20.4')
    expect(problem).toContain('Node 20.19 or newer')
    expect(problem).toContain('Node 18.20.4')
    expect(problem).toContain('https://nodejs.org')
  })

  it('asks for the same version as package.json and .nvmrc', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(engines.node).toBe(`>=${oldestNode}`)
    expect(oldestNode.startsWith(readFileSync('.nvmrc', 'utf8').trim())).toBe(true)
  })
})
