import { lexer, type Token, type Tokens } from 'marked'
import type { Block, Run } from '~/domain/rich-text'

interface Look {
  bold: boolean
  italic: boolean
  href: string | null
}

const PLAIN: Look = { bold: false, italic: false, href: null }

/**
 * What somebody wrote in Markdown, as plain data: paragraphs and lists of words. Headings become bold paragraphs,
 * whatever else Markdown knows is given as the words it holds. HTML stays the text that it is.
 */
export function blocksOf(markdown: string): Block[] {
  return lexer(markdown, { gfm: true, breaks: true }).flatMap(blocksIn)
}

function blocksIn(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return []
    case 'list':
      return [listOf(token as Tokens.List)]
    case 'heading':
      return paragraphOf(runsIn(token.tokens ?? [], { ...PLAIN, bold: true }))
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blocksIn)
    case 'table':
      return tableRows(token as Tokens.Table)
    case 'paragraph':
    case 'text':
      return paragraphOf(token.tokens ? runsIn(token.tokens, PLAIN) : plain(decoded(token.text), PLAIN))
    default:
      return paragraphOf(plain('text' in token ? String(token.text) : token.raw, PLAIN))
  }
}

function paragraphOf(runs: readonly Run[]): Block[] {
  return runs.some(({ text }) => text.trim() !== '') ? [{ kind: 'paragraph', runs }] : []
}

/** A list within a list follows its item, as items of the same list. */
function listOf(list: Tokens.List): Block {
  return { kind: 'list', isOrdered: list.ordered, items: list.items.flatMap(itemsIn) }
}

function itemsIn(item: Tokens.ListItem): Run[][] {
  const own: Run[] = []
  const nested: Run[][] = []
  for (const token of item.tokens) {
    if (token.type === 'list') nested.push(...(token as Tokens.List).items.flatMap(itemsIn))
    else {
      const runs = blocksIn(token).flatMap((block) => (block.kind === 'paragraph' ? block.runs : block.items.flat()))
      if (own.length > 0 && runs.length > 0) own.push(...plain(' ', PLAIN))
      own.push(...runs)
    }
  }
  return own.length > 0 ? [own, ...nested] : nested
}

function tableRows({ header, rows }: Tokens.Table): Block[] {
  return [header, ...rows].flatMap((row) =>
    paragraphOf(row.flatMap((cell, at) => [...(at > 0 ? plain(' · ', PLAIN) : []), ...runsIn(cell.tokens, PLAIN)])),
  )
}

function runsIn(tokens: readonly Token[], look: Look): Run[] {
  return tokens.flatMap((token): Run[] => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : []
    switch (token.type) {
      case 'strong':
        return runsIn(inner, { ...look, bold: true })
      case 'em':
        return runsIn(inner, { ...look, italic: true })
      case 'del':
        return runsIn(inner, look)
      case 'link':
        return runsIn(inner, { ...look, href: safeAddress(String(token.href)) })
      case 'br':
        return plain('\n', look)
      case 'image':
        return plain(decoded(String(token.text)), look)
      case 'text':
        return inner.length > 0 ? runsIn(inner, look) : plain(decoded(token.text), look)
      case 'escape':
        return plain(decoded(token.text), look)
      default:
        return plain('text' in token ? String(token.text) : token.raw, look)
    }
  })
}

const plain = (text: string, look: Look): Run[] => (text === '' ? [] : [{ text, ...look }])

/** A link that a reader may follow from a file or a page; anything else stays words. */
function safeAddress(href: string): string | null {
  return /^(https?:\/\/|mailto:)\S+$/i.test(href) ? href : null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
