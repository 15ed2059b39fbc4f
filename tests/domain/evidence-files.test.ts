import { describe, expect, test } from 'vitest'
import { fileNameOf, judgeFile } from '~/domain/evidence-files'
import { CONTENTS } from '../factories/evidence'

type Content = keyof typeof CONTENTS

function judged(name: string, content: Uint8Array, size = 5): string | null {
  const judge = judgeFile(name)
  for (let at = 0; at < content.length; at += size) judge.feed(content.subarray(at, at + size))
  return judge.end()
}

describe('a file is kept', () => {
  test.each<[string, Content, string]>([
    ['notice.pdf', 'pdf', 'application/pdf'],
    ['通知.PDF', 'pdf', 'application/pdf'],
    ['wall.png', 'png', 'image/png'],
    ['wall.jpg', 'jpeg', 'image/jpeg'],
    ['wall.jpeg', 'jpeg', 'image/jpeg'],
    ['wall.gif', 'gif', 'image/gif'],
    ['wall.webp', 'webp', 'image/webp'],
    ['rule.docx', 'office', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['list.xlsx', 'office', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['talk.pptx', 'office', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['list.csv', 'utf8', 'text/csv'],
    ['list.csv', 'gb18030', 'text/csv'],
    ['list.txt', 'utf8', 'text/plain'],
  ])('%s with the content of %s', (name, content, mediaType) => {
    expect(judged(name, CONTENTS[content])).toBe(mediaType)
    expect(judged(name, CONTENTS[content], 1)).toBe(mediaType)
    expect(judged(name, CONTENTS[content], 100_000)).toBe(mediaType)
  })
})

describe('a file is refused', () => {
  test.each<[string, Content]>([
    ['page.html', 'html'],
    ['page.png', 'html'],
    ['page.pdf', 'html'],
    ['page.txt', 'html'],
    ['page.csv', 'svg'],
    ['drawing.svg', 'svg'],
    ['drawing.png', 'svg'],
    ['photos.zip', 'archive'],
    ['photos.docx', 'archive'],
    ['setup.exe', 'program'],
    ['setup.pdf', 'program'],
    ['setup.txt', 'program'],
    ['notice.png', 'pdf'],
    ['notice', 'pdf'],
    ['notice.pdf.exe', 'pdf'],
    ['wall.txt', 'png'],
  ])('%s with the content of %s', (name, content) => {
    expect(judged(name, CONTENTS[content])).toBeNull()
    expect(judged(name, CONTENTS[content], 1)).toBeNull()
  })

  test('text that is no text further on', () => {
    const text = new TextEncoder().encode('a,b\n'.repeat(1000))
    expect(judged('list.csv', text, 64)).toBe('text/csv')
    const withNul = text.slice()
    withNul[3000] = 0
    expect(judged('list.csv', withNul, 64)).toBeNull()
    const neither = text.slice()
    neither.set([0xff, 0xff, 0xff], 3000)
    expect(judged('list.csv', neither, 64)).toBeNull()
  })

  test('text that ends within a sign', () => {
    expect(judged('list.txt', CONTENTS.utf8.subarray(0, 4).slice(0, 1))).toBeNull()
  })

  test('nothing at all', () => {
    expect(judged('empty.txt', new Uint8Array())).toBeNull()
    expect(judged('empty.pdf', new Uint8Array())).toBeNull()
  })
})

describe('the name of a file', () => {
  test.each([
    ['C:\\Users\\lin\\通知.pdf', '通知.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['a\u202Efdp.exe\n.pdf', 'afdp.exe.pdf'],
    ['  rule v2 (final).docx ', 'rule v2 (final).docx'],
    [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(115)}.xlsx`],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept)
  })
})
