import { describe, expect, it } from 'vitest'
import type { Name } from '~/domain/vocabulary'
import { REFERENCE_PRACTICES } from '~db/seed/reference-model/practices'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

const codes = REFERENCE_SUB_PROCESSES.map(({ code }) => code)

const wordings = REFERENCE_PRACTICES.flatMap(({ key, title, text, pitfall }): [string, Name][] => [
  [`${key} title`, title],
  [`${key} text`, text],
  [`${key} pitfall`, pitfall],
])

const counts = {
  han: (zh: string) => zh.match(/\p{Script=Han}/gu)?.length ?? 0,
  words: (en: string) => en.split(/\s+/).length,
  sentences: (words: string) => words.match(/[。！？]|[.!?](?=\s|$)/g)?.length ?? 0,
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

describe('the reference practices', () => {
  it.each(codes)('are four to six for %s', (code) => {
    const own = REFERENCE_PRACTICES.filter(({ subProcessCode }) => subProcessCode === code)
    expect(own.length).toBeGreaterThanOrEqual(4)
    expect(own.length).toBeLessThanOrEqual(6)
  })

  it('belong to sub-processes that ship and stand in their order', () => {
    const places = REFERENCE_PRACTICES.map(({ subProcessCode }) => codes.indexOf(subProcessCode))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('have keys of their own that begin with the code they belong to', () => {
    expect(duplicates(REFERENCE_PRACTICES.map(({ key }) => key))).toEqual([])
    for (const { key, subProcessCode } of REFERENCE_PRACTICES) {
      expect(key).toMatch(new RegExp(`^${subProcessCode}/[a-z0-9]+(-[a-z0-9]+)*$`))
    }
  })

  it('have titles of their own, in both languages', () => {
    expect(duplicates(REFERENCE_PRACTICES.map(({ title }) => title.zh))).toEqual([])
    expect(duplicates(REFERENCE_PRACTICES.map(({ title }) => title.en.toLowerCase()))).toEqual([])
  })

  it('have texts and pitfalls of their own, in both languages', () => {
    const sentences = REFERENCE_PRACTICES.flatMap(({ text, pitfall }) => [text.zh, text.en, pitfall.zh, pitfall.en])
    expect(duplicates(sentences)).toEqual([])
  })
})

describe('the words of every practice', () => {
  it.each(wordings)('%s is Chinese in Chinese and English in English', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    // Only abbreviations such as ATI or PO stay Latin.
    expect((zh.match(/[A-Za-z]+/g) ?? []).filter((word) => !/^[A-Z]+$/.test(word))).toEqual([])
    expect(zh).not.toMatch(/[,;:?!"'()]|\.(?!\d)/)
    expect(en).toMatch(/[a-z]/)
    expect(en).not.toMatch(/\p{Script=Han}|[，。：；、（）「」“”]/u)
    expect(zh).toBe(zh.trim())
    expect(en).toBe(en.trim())
  })

  it.each(REFERENCE_PRACTICES)('$key has a title that fits on one line', ({ title }) => {
    expect(title.zh.length).toBeLessThanOrEqual(20)
    expect(title.en.length).toBeLessThanOrEqual(60)
    expect(title.zh).not.toMatch(/[。.]$/)
    expect(title.en).not.toMatch(/\.$/)
  })

  it.each(REFERENCE_PRACTICES)('$key says what to do in two or three sentences', ({ text }) => {
    expect(counts.han(text.zh)).toBeGreaterThanOrEqual(60)
    expect(counts.han(text.zh)).toBeLessThanOrEqual(120)
    expect(counts.words(text.en)).toBeGreaterThanOrEqual(35)
    expect(counts.words(text.en)).toBeLessThanOrEqual(70)
    for (const language of [text.zh, text.en]) expect([2, 3]).toContain(counts.sentences(language))
  })

  it.each(REFERENCE_PRACTICES)('$key names its pitfall in one sentence', ({ pitfall }) => {
    expect(pitfall.zh).toMatch(/^[^。]+。$/)
    expect(pitfall.en).toMatch(/^[^.]+\.$/)
  })
})
