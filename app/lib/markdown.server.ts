import { lexer, type Token, type Tokens } from 'marked'
import type { RichBlock, RichInline } from '~/domain/rich-text'

/** Reads Markdown. What is not paragraphs, headings, lists, bold, italic or links to the web stays the text it is: HTML too. */
export function richText(markdown: string): RichBlock[] {
  return lexer(markdown, { gfm: true, breaks: true }).flatMap(toBlock)
}

function toBlock(token: Token): RichBlock[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'heading':
      return [{ kind: 'heading', content: toInlines(token.tokens ?? []) }]
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return [{ kind: 'list', isOrdered: ordered, items: items.map(({ tokens }) => tokens.flatMap(toBlock)) }]
    }
    case 'paragraph':
    case 'text':
      return [
        { kind: 'paragraph', content: 'tokens' in token && token.tokens ? toInlines(token.tokens) : plain(token) },
      ]
    default:
      return [{ kind: 'paragraph', content: plain(token) }]
  }
}

function toInlines(tokens: readonly Token[]): RichInline[] {
  return tokens.flatMap(toInline)
}

function toInline(token: Token): RichInline[] {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'bold', content: toInlines(token.tokens ?? []) }]
    case 'em':
      return [{ kind: 'italic', content: toInlines(token.tokens ?? []) }]
    case 'br':
      return [{ kind: 'break' }]
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      return /^https?:\/\//i.test(href) ? [{ kind: 'link', href, content: toInlines(tokens) }] : plain(token)
    }
    case 'escape':
    case 'text':
      return 'tokens' in token && token.tokens ? toInlines(token.tokens) : [{ kind: 'text', text: String(token.text) }]
    default:
      return plain(token)
  }
}

/** As it was typed. */
function plain({ raw }: Token): RichInline[] {
  const text = raw.trim()
  return text === '' ? [] : [{ kind: 'text', text }]
}
