import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sourceFiles } from './setup/source-files'

const LOCALES = ['en', 'zh-CN'] as const
const settings = z
  .object({ 'plugin.inlang.messageFormat': z.object({ pathPattern: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')))
const patterns = settings['plugin.inlang.messageFormat'].pathPattern

const variants = z.array(
  z.object({
    declarations: z.array(z.string()),
    selectors: z.array(z.string()),
    match: z.record(z.string(), z.string()),
  }),
)
const catalogueSchema = z.record(z.string(), z.union([z.string(), variants]))

function catalogue(locale: string) {
  const entries = patterns.flatMap((pattern) => {
    const file = pattern.replace('{locale}', locale)
    return Object.entries(catalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).map(
      ([key, value]) =>
        [
          key,
          {
            file,
            value,
            texts: typeof value === 'string' ? [value] : value.flatMap((one) => Object.values(one.match)),
          },
        ] as const,
    )
  })
  return { entries, byKey: new Map(entries) }
}

const en = catalogue('en')
const zh = catalogue('zh-CN')
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))

describe('the catalogue of messages', () => {
  test('every file of every language is named in the settings', () => {
    const files = sourceFiles('app/i18n/messages', /\.json$/).map(({ path }) => path)
    const named = patterns.flatMap((pattern) =>
      LOCALES.map((locale) => pattern.replace('{locale}', locale).replace('./', '')),
    )
    expect(files).toEqual(named.sort())
  })

  test('no key stands twice', () => {
    for (const { entries } of [en, zh]) {
      const keys = entries.map(([key]) => key)
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    }
  })

  test('in Chinese, numbers and Latin words stand off by a space', () => {
    const tight = zh.entries.flatMap(([key, { texts }]) =>
      texts.some((text) =>
        /\p{Script=Han}([\dA-Za-z]|\{(count|total|hours)\})|([\dA-Za-z%]|\{(count|total|hours)\})\p{Script=Han}/u.test(
          text,
        ),
      )
        ? [key]
        : [],
    )
    expect(tight).toEqual([])
  })

  test('both languages have the same keys', () => {
    expect([...zh.byKey.keys()].sort()).toEqual([...en.byKey.keys()].sort())
  })

  test('no sentence is empty', () => {
    const empty = [...en.entries, ...zh.entries].filter(([, { texts }]) => texts.some((text) => text.trim() === ''))
    expect(empty.map(([key]) => key)).toEqual([])
  })

  test('both languages use the same facts', () => {
    const differing = [...en.byKey].filter(([key, { texts }]) => {
      const inEnglish = new Set(texts.flatMap((text) => [...placeholders(text)]))
      const inChinese = new Set((zh.byKey.get(key)?.texts ?? []).flatMap((text) => [...placeholders(text)]))
      return [...inEnglish].some((name) => !inChinese.has(name)) || [...inChinese].some((name) => !inEnglish.has(name))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('Chinese sentences are Chinese, and English ones hold no Chinese', () => {
    const same = new Set(['language_zh', 'language_en', 'track_ltc', 'track_mcr', 'overview_about_person'])
    const han = /\p{Script=Han}/u
    const notChinese = zh.entries.filter(
      ([key, { texts }]) =>
        !same.has(key) && texts.some((text) => /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, '')) && !han.test(text)),
    )
    const chineseInEnglish = en.entries.filter(
      ([key, { texts }]) => !same.has(key) && key !== 'app_name_full' && texts.some((text) => han.test(text)),
    )
    expect(notChinese.map(([key]) => key)).toEqual([])
    expect(chineseInEnglish.map(([key]) => key)).toEqual([])
  })

  test('every key is used, and every used key exists', () => {
    const sources = sourceFiles('app', /\.tsx?$/).map(({ text }) => text)
    const used = new Set(sources.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map((match) => match[1] ?? '')))
    expect(
      [...en.byKey.keys()].filter((key) => !used.has(key)),
      'unused',
    ).toEqual([])
    expect(
      [...used].filter((key) => !en.byKey.has(key)),
      'missing',
    ).toEqual([])
  })
})
