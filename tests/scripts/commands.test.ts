import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserCandidates } from '../../scripts/stages/browser.mjs'
import { isLaunchedByNpm } from '../../scripts/stages/launcher.mjs'
import { run, runNode } from '../../scripts/stages/run.mjs'
import { formatDuration, lastLines, Problem, sentenceFor } from '../../scripts/stages/say.mjs'
import { signalsHandedOnOnce } from '../../scripts/stages/server-process.mjs'

describe('running a program', () => {
  it('returns its exit code and everything it wrote', async () => {
    const result = await runNode(['-e', 'console.log("out"); console.error("err"); process.exit(3)'])
    expect(result.code).toBe(3)
    expect(result.output).toContain('out')
    expect(result.output).toContain('err')
  })

  it('gives it nothing to read, so that nothing waits for an answer', async () => {
    const { output } = await runNode(['-e', 'process.stdin.on("end", () => console.log("ended")).resume()'])
    expect(output).toContain('ended')
  })

  it('reports a program that does not exist instead of throwing', async () => {
    const { code, output } = await run('/nowhere/no-such-program', [])
    expect(code).toBe(127)
    expect(output).toContain('ENOENT')
  })
})

describe('what is said', () => {
  it.each([
    [400, '0.4 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [59_600, '1 min 00 s'],
    [125_000, '2 min 05 s'],
  ])('%i ms reads %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words)
  })

  it('keeps the last lines that say something', () => {
    expect(lastLines('a\n\nb\nc\n\n', 2)).toBe('b\nc')
  })

  it('turns failures into one sentence', () => {
    expect(sentenceFor(new Problem('Do this.'))).toBe('Do this.')
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/build' })
    expect(sentenceFor(denied)).toContain('may not write to /srv/build')
    expect(sentenceFor(new Error('odd'))).toContain('odd')
    expect(sentenceFor(new Error('odd'))).not.toContain('\n')
  })
})

describe('browserCandidates', () => {
  it('prefers the browser named by CHROMIUM_PATH', () => {
    expect(browserCandidates({ CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' }, 'linux')[0]).toBe('/opt/mine')
  })

  it.each([
    ['linux', { PATH: '/opt/tools' }, '/opt/tools/google-chrome'],
    ['linux', {}, '/usr/bin/chromium'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
  ])('on %s with %j looks at %s', (platform, env, path) => {
    expect(browserCandidates(env, platform)).toContain(path)
  })
})

describe('isLaunchedByNpm', () => {
  it.each([
    ['npm start', { npm_lifecycle_script: 'node scripts/start.mjs' }, true],
    ['a test that npm runs', { npm_lifecycle_script: 'node scripts/test.mjs' }, false],
    ['a person', {}, false],
  ])('tells whether %s is the launcher', (_, env, launched) => {
    expect(isLaunchedByNpm(env, '/srv/groundwork/scripts/start.mjs')).toBe(launched)
  })
})

describe('handing on the wish to stop', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const server = () => Object.assign(new EventEmitter(), { kill: vi.fn() })

  it('hands a repeated signal on once, and again when it is meant', () => {
    const child = server()
    const handOn = signalsHandedOnOnce(child, { terminal: false })
    handOn('SIGTERM')
    handOn('SIGTERM')
    expect(child.kill).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1500)
    handOn('SIGTERM')
    expect(child.kill).toHaveBeenCalledTimes(2)
  })

  it('leaves Ctrl-C to the terminal, which gave it to the server already', () => {
    const child = server()
    signalsHandedOnOnce(child, { terminal: true })('SIGINT')
    vi.advanceTimersByTime(1000)
    expect(child.kill).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3000)
    expect(child.kill).toHaveBeenCalledWith('SIGINT')
  })
})
