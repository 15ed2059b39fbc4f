import { expect, it } from 'vitest'
import type { Run } from '~/domain/rich-text'
import { blocksOf } from '~/lib/markdown.server'

const run = (text: string, look: Partial<Run> = {}): Run => ({ text, bold: false, italic: false, href: null, ...look })

it('reads paragraphs and lists with what is bold, slanted and linked', () => {
  expect(blocksOf('# 标题\n\n已 **完成** *两* 项，见[网](https://a.cn)\n\n- 一\n  - 内\n- **二**\n\n1. c')).toEqual([
    { kind: 'paragraph', runs: [run('标题', { bold: true })] },
    {
      kind: 'paragraph',
      runs: [
        run('已 '),
        run('完成', { bold: true }),
        run(' '),
        run('两', { italic: true }),
        run(' 项，见'),
        run('网', { href: 'https://a.cn' }),
      ],
    },
    { kind: 'list', isOrdered: false, items: [[run('一')], [run('内')], [run('二', { bold: true })]] },
    { kind: 'list', isOrdered: true, items: [[run('c')]] },
  ])
})

it('makes no link of what could run, and no page of what is HTML', () => {
  const words = '[x](javascript:alert(1)) [y](data:text/html,1) <b onclick="a()">z</b>\n\n<script>alert(1)</script>'
  const runs = blocksOf(words).flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
  expect(runs.map(({ href }) => href)).toEqual(runs.map(() => null))
  expect(runs.map(({ text }) => text).join('')).toContain('<script>alert(1)</script>')
})

it('loses no words: of tables, quotations, code, pictures', () => {
  const words = '> 引用\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n![图](x.png) & "q" a < b'
  const text = blocksOf(words)
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : block.items.flat()))
    .map((one) => one.text)
    .join('|')
  for (const word of ['引用', 'a', '1', 'code', '图', '& "q" a < b']) expect(text).toContain(word)
})
