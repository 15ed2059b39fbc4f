import { describe, expect, test } from 'vitest'
import { richText } from '~/lib/markdown.server'

const text = (said: string) => ({ kind: 'text', text: said })

describe('the office’s words', () => {
  test('have paragraphs, lists, bold, italic and links', () => {
    expect(richText('One **bold** and *slanted* [link](https://example.com)\n\n- a\n- b')).toEqual([
      {
        kind: 'paragraph',
        content: [
          text('One '),
          { kind: 'bold', content: [text('bold')] },
          text(' and '),
          { kind: 'italic', content: [text('slanted')] },
          text(' '),
          { kind: 'link', href: 'https://example.com', content: [text('link')] },
        ],
      },
      {
        kind: 'list',
        isOrdered: false,
        items: [[{ kind: 'paragraph', content: [text('a')] }], [{ kind: 'paragraph', content: [text('b')] }]],
      },
    ])
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image that fails', '<img src=x onerror=alert(1)>'],
    ['a link that runs', '[x](javascript:alert(1))'],
    ['a link with data', '[x](data:text/html,hello)'],
    ['an image', '![x](https://example.com/x.png)'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ])('show %s as the text it is', (_, markdown) => {
    const blocks = richText(markdown)
    expect(JSON.stringify(blocks)).not.toMatch(/"kind":"link"/)
    const shown = blocks.flatMap((block) => ('content' in block ? block.content : []))
    expect(shown.map((one) => (one.kind === 'text' ? one.text : one.kind)).join('')).toBe(markdown)
  })

  test.each([['**bold'], ['- \n-'], [''], ['\n\n'], ['# Heading\ntext'], ['1. one\n   - two\n     > three']])(
    'are read whatever they are: %j',
    (markdown) => {
      expect(() => richText(markdown)).not.toThrow()
    },
  )
})
