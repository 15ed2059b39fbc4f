import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeName, mentionedIn, nameBeingTyped, piecesOf } from '~/domain/mentions'

const PEOPLE = [
  { id: 1, name: { zh: '周敏', en: 'Zhou Min' } },
  { id: 2, name: { zh: '周敏华', en: 'Zhou Minhua' } },
  { id: 3, name: { zh: '李伟', en: 'Li Wei' } },
  { id: 4, name: { zh: '李伟', en: 'Wei Li' } },
  { id: 5, name: { zh: '', en: 'Anna Berg' } },
]

describe('whom a text names', () => {
  test.each([
    ['nobody', 'All is well', []],
    ['by the Chinese name, in the middle of Chinese', '请@周敏看一下', [1]],
    ['by the longest name that fits', '@周敏华 请看', [2]],
    ['by the English name, however it is capitalised', 'Ask @zhou min, please', [1]],
    ['by no name that goes on as another word', 'Ask @Li Weiss', []],
    ['everybody of one name', '@李伟 请确认', [3, 4]],
    ['each once, in the order of the text', '@Anna Berg and @周敏 and @Anna Berg', [5, 1]],
    ['nobody in an address of mail', 'Write to someone@Anna Berg', []],
    ['somebody right after a sign', '(@Anna Berg)', [5]],
  ])('%s', (_, text, ids) => {
    expect(mentionedIn(text, PEOPLE)).toEqual(ids)
  })

  test('who has no name in a language is not named by an empty one', () => {
    expect(mentionedIn('@ nobody', PEOPLE)).toEqual([])
  })
})

describe('a text cut into pieces', () => {
  test('sets off what names people', () => {
    expect(piecesOf('请@周敏看，@nobody 不看', PEOPLE)).toEqual([
      { text: '请', isMention: false },
      { text: '@周敏', isMention: true },
      { text: '看，@nobody 不看', isMention: false },
    ])
  })

  test('joined together is the text again', () => {
    const words = fc.constantFrom('@', '@周敏', '周敏华', ' ', '@Li Wei', 'x', '<b>', '\n')
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('')
        expect(
          piecesOf(text, PEOPLE)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a name that is being typed', () => {
  test.each([
    ['just begun', 'Hello @', 7, ''],
    ['in part', 'Hello @Zh', 9, 'Zh'],
    ['with a space in it', '@Zhou M', 7, 'Zhou M'],
    ['before the caret only', '@Zhou Min', 3, 'Zh'],
    ['ended by a sign', '@Zhou, and', 10, null],
    ['ended by a line', '@Zhou\nM', 7, null],
    ['none', 'Hello', 5, null],
    ['none in an address', 'me@home', 7, null],
    ['none that is longer than any name', `@${'x'.repeat(41)}`, 42, null],
  ])('%s', (_, text, caret, typed) => {
    expect(nameBeingTyped(text, caret)).toBe(typed)
  })

  test('is completed in its place, with one space behind it', () => {
    expect(completeName('请@周 看', 3, '周敏')).toEqual({ text: '请@周敏 看', caret: 5 })
    expect(completeName('@Zh', 3, 'Zhou Min')).toEqual({ text: '@Zhou Min ', caret: 10 })
  })
})
