import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minify } from 'terser'
import type { Plugin, Rollup } from 'vite'
import { scriptsInLanguage } from './app/i18n/script-language'

/** Stands in the built code where a sentence is, with both of its languages; never runs. */
const CHOICE = '__inEitherLanguage'
const MESSAGE = /\/i18n\/generated\/messages\/(?!_)\w+\.js$/
const CHOOSING =
  /export const (\w+) = [\s\S]*?\n\tif \(locale === "zh-CN"\) return (\w+)\(inputs\)\n\treturn (\w+)\(inputs\)\n\}\);?\s*$/

type Node = Rollup.AstNode & Record<string, unknown>
interface Choice {
  start: number
  end: number
  en: string
  zh: string
}

/**
 * Writes every script of the browser once for each language, with the sentences of that language alone. Files of both
 * have one name: those in English stand in `assets/`, those in Chinese in the folder below, and import each other there.
 */
export function oneLanguageAScript(): Plugin {
  let isForBrowser = false
  return {
    name: 'one-language-a-script',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ build }) => {
      isForBrowser = !build.ssr
    },
    transform(code, id) {
      if (!isForBrowser || !MESSAGE.test(id)) return null
      if (!CHOOSING.test(code)) this.error(`${id} does not choose its language as messages did when this was written.`)
      return { code: code.replace(CHOOSING, `export const $1 = /* @__PURE__ */ ${CHOICE}($3, $2)\n`), map: null }
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (!isForBrowser) return
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const { code, fileName } = chunk
          const choices = choicesIn(this.parse(code), code)
          if (choices.length > 0) chunk.code = await swept(chosen(code, choices, 'en'))
          const inChinese = choices.length > 0 ? await swept(chosen(code, choices, 'zh')) : code
          const source = scriptsInLanguage(inChinese, 'zh-CN')
          if (chunk.code.includes(CHOICE)) this.error(`${fileName} keeps a sentence in both languages.`)
          this.emitFile({ type: 'asset', fileName: scriptsInLanguage(`"${fileName}"`, 'zh-CN').slice(1, -1), source })
        }
      },
    },
    async writeBundle() {
      if (!isForBrowser) await writeManifestInChinese(join(import.meta.dirname, 'build/client/assets'))
    },
  }
}

/** Without the sentences that were not chosen: those that are handed on rather than said at once have names of their own. */
async function swept(code: string): Promise<string> {
  return (await minify(code, { ecma: 2020, module: true })).code ?? code
}

function choicesIn(node: Rollup.AstNode, code: string): Choice[] {
  const found: Choice[] = []
  const visit = (one: unknown, isCalled: boolean): void => {
    if (Array.isArray(one)) {
      for (const each of one) visit(each, false)
      return
    }
    if (one === null || typeof one !== 'object' || !('type' in one)) return
    const { type, start, end, callee, arguments: given, ...parts } = one as Node & { callee?: Node; arguments?: Node[] }
    if (type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === CHOICE) {
      const [en = '', zh = ''] = (given ?? []).map((each) => code.slice(each.start, each.end))
      found.push({ start, end, en: isCalled ? `(${en})` : en, zh: isCalled ? `(${zh})` : zh })
      return
    }
    visit(callee, type === 'CallExpression')
    visit(given, false)
    for (const part of Object.values(parts)) visit(part, false)
  }
  visit(node, false)
  return found.sort((a, b) => a.start - b.start)
}

function chosen(code: string, choices: readonly Choice[], language: 'en' | 'zh'): string {
  let at = 0
  const pieces = choices.flatMap((choice) => {
    const piece = [code.slice(at, choice.start), choice[language]]
    at = choice.end
    return piece
  })
  return [...pieces, code.slice(at)].join('')
}

/** The list of all pages' scripts is written by Remix itself, once the server is built. */
async function writeManifestInChinese(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^manifest-\w+\.js$/.test(name))
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, 'zh-CN', name), scriptsInLanguage(text, 'zh-CN'))
  }
}
