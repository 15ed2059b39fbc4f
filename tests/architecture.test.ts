import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './setup/source-files'

/** Source files by their path from the project's root. */
const files = [
  ...sourceFiles('app', /\.tsx?$/),
  ...sourceFiles('db', /\.ts$/),
  ...sourceFiles('server', /\.ts$/),
  { path: 'server.ts', text: readFileSync('server.ts', 'utf8') },
]

const known = new Set(files.map(({ path }) => path))

function importsOf({ path, text }: { path: string; text: string }): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.flatMap((specifier) => resolve(path, specifier))
}

function resolve(from: string, specifier: string): string[] {
  const base = specifier.startsWith('~db/')
    ? `db/${specifier.slice(4)}`
    : specifier.startsWith('~/')
      ? `app/${specifier.slice(2)}`
      : specifier.startsWith('.')
        ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/')
        : null
  if (base === null) return [`package:${specifier}`]
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/route.tsx`].find((candidate) => known.has(candidate))
  return found ? [found] : []
}

const graph = new Map(files.map((file) => [file.path, importsOf(file)]))

/** Composition: what may put features together. */
const isComposition = (path: string) =>
  path.startsWith('app/routes/') ||
  /^db\/seed\/(sample|scale)\//.test(path) ||
  [
    'app/root.tsx',
    'app/entry.server.tsx',
    'app/entry.client.tsx',
    'app/start-up.server.ts',
    'app/daily-rounds.server.ts',
    'server.ts',
  ].includes(path)

const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1] ?? null

function violations(from: (path: string) => boolean, mayImport: (target: string, path: string) => boolean): string[] {
  const found: string[] = []
  for (const [path, targets] of graph) {
    if (!from(path)) continue
    for (const target of targets) if (!mayImport(target, path)) found.push(`${path} → ${target}`)
  }
  return found
}

describe('imports go down only', () => {
  test('the domain imports zod, date-fns and itself', () => {
    const allowed = (target: string) => target.startsWith('app/domain/') || /^package:(zod|date-fns)(\/|$)/.test(target)
    expect(violations((path) => path.startsWith('app/domain/'), allowed)).toEqual([])
  })

  test('features do not import each other, nor routes', () => {
    const allowed = (target: string, path: string) =>
      !target.startsWith('app/routes/') && (featureOf(target) === null || featureOf(target) === featureOf(path))
    expect(violations((path) => featureOf(path) !== null, allowed)).toEqual([])
  })

  test('lib, components and i18n know neither features nor routes', () => {
    const from = (path: string) => /^app\/(lib|components|i18n)\//.test(path)
    expect(violations(from, (target) => !/^app\/(features|routes)\//.test(target))).toEqual([])
  })

  test('components and i18n do not reach the server', () => {
    const from = (path: string) => /^app\/(components|i18n)\//.test(path)
    expect(violations(from, (target) => !target.includes('.server') && !target.startsWith('db/'))).toEqual([])
  })

  test('only lib and the server files of features reach the database', () => {
    const from = (path: string) => path.startsWith('app/') && !isComposition(path)
    const allowed = (target: string, path: string) =>
      !target.startsWith('db/') || (/^app\/(lib|features)\//.test(path) && path.endsWith('.server.ts'))
    expect(violations(from, allowed)).toEqual([])
  })

  test('routes reach the database through features', () => {
    const allowed = (target: string) => !target.startsWith('db/')
    expect(violations((path) => path.startsWith('app/routes/'), allowed)).toEqual([])
  })

  test('the database knows only the domain; the sample and the large data compose features', () => {
    const from = (path: string) => path.startsWith('db/') && !isComposition(path)
    expect(violations(from, (target) => !target.startsWith('app/') || target.startsWith('app/domain/'))).toEqual([])
  })

  test('only the door knows the driver', () => {
    const driver = /^package:(better-sqlite3|drizzle-orm\/better-sqlite3)/
    const isDoor = (path: string) => /^db\/[^/]+\.ts$/.test(path)
    expect(
      violations(
        (path) => !isDoor(path),
        (target) => !driver.test(target),
      ),
    ).toEqual([])
  })

  test('what serves knows nothing of what is served', () => {
    const allowed = (target: string) => target.startsWith('server/') || target.startsWith('package:')
    expect(violations((path) => path.startsWith('server/'), allowed)).toEqual([])
  })

  test('nothing imports in a circle', () => {
    const done = new Set<string>()
    const path: string[] = []
    const cycles: string[] = []
    const visit = (file: string) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      path.push(file)
      for (const target of graph.get(file) ?? []) if (known.has(target)) visit(target)
      path.pop()
      done.add(file)
    }
    for (const file of known) visit(file)
    expect(cycles).toEqual([])
  })
})

describe('files', () => {
  test('have one subject: at most 300 lines', () => {
    const all = [...files, ...sourceFiles('tests', /\.tsx?$/), ...sourceFiles('scripts', /\.mjs$/)]
    expect(all.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([])
  })

  test('are named in kebab-case and not by what says nothing', () => {
    const odd = files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('app/routes/'))
      .filter(
        (path) =>
          !/^[a-z0-9-]+(\.server|\.client|\.d)?\.(ts|tsx)$/.test(path.split('/').at(-1) ?? '') ||
          /(^|\/)(utils|helpers|misc|common|index)\b/.test(path),
      )
    expect(odd).toEqual([])
  })

  test('the clock is read in one place', () => {
    const readers = files.filter(
      ({ path, text }) => /Date\.now\(\)|new Date\(\)/.test(text) && path !== 'app/lib/clock.server.ts',
    )
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  test('use only colours that are tokens', () => {
    const hex = /#[0-9a-fA-F]{3,8}\b/
    const painted = files.filter(
      ({ path, text }) => path.endsWith('.tsx') && hex.test(text.replace(/href="#[^"]*"/g, '')),
    )
    expect(painted.map(({ path }) => path)).toEqual([])
  })
})

describe('routes', () => {
  const routes = files.filter(({ path }) => /^app\/routes\/.*\/route\.tsx?$/.test(path))

  test.each(routes.map(({ path, text }) => [path, text] as const))('%s says who may enter', (_, text) => {
    expect(text).toMatch(/export const handle\b/)
    if (/export (async )?(function|const) loader\b/.test(text)) expect(text).toMatch(/\bread:/)
    if (/export (async )?(function|const) action\b/.test(text)) expect(text).toMatch(/\bchange:/)
  })

  test.each(routes.map(({ path, text }) => [path, text] as const))('%s asks for what it says', (_, text) => {
    const declared = (kind: 'read' | 'change') => new RegExp(`\\b${kind}: '([^']+)'`).exec(text)?.[1]
    const body = (name: 'loader' | 'action') =>
      new RegExp(`export (?:async )?(?:function|const) ${name}\\b[\\s\\S]*?\\n}\\n`).exec(text)?.[0]
    for (const [kind, name] of [
      ['read', 'loader'],
      ['change', 'action'],
    ] as const) {
      const rule = declared(kind)
      const code = body(name)
      if (!rule || !code || rule === 'public') continue
      if (rule === 'signedIn') expect(code).toMatch(/requirePerson\(|enterCompany\(/)
      else expect(code).toMatch(new RegExp(`(enter|enterCompany)\\([^)]*access\\.${kind}\\)`))
    }
  })
})
