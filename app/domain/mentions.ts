import type { PersonName } from './plan'

/**
 * Whom a text names by `@` and their name in either language, each once, in the order of the text. The longest name
 * that fits is meant, so that `@Li Ming` is not `@Li`; people of one name are all meant. An `@` inside a word, as in
 * an address of mail, names nobody.
 */
export function mentionedIn(text: string, people: readonly PersonName[]): number[] {
  const mentioned = new Set<number>()
  for (const { at } of atSigns(text)) {
    for (const { id } of namedAt(text, at, people)) mentioned.add(id)
  }
  return [...mentioned]
}

/** A piece of a text: as it was written, and whether it names somebody. */
export interface TextPiece {
  text: string
  isMention: boolean
}

/** The text cut into what names people and what lies between: joined together it is the text again. */
export function piecesOf(text: string, people: readonly PersonName[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const { at } of atSigns(text)) {
    const [named] = namedAt(text, at, people)
    if (!named) continue
    if (at > from) pieces.push({ text: text.slice(from, at), isMention: false })
    from = at + 1 + named.length
    pieces.push({ text: text.slice(at, from), isMention: true })
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMention: false })
  return pieces
}

/** The part of a name that is being typed just before the caret, without its `@`; null where none is. */
export function nameBeingTyped(text: string, caret: number): string | null {
  const before = text.slice(0, caret)
  const last = atSigns(before).at(-1)
  if (!last) return null
  const typed = before.slice(last.at + 1)
  return typed.length <= LONGEST_TYPED && !/[\n@,，。;；:：!！?？]/.test(typed) ? typed : null
}

/** The text with the name put in place of what was typed of it, and where the caret comes to stand. */
export function completeName(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = nameBeingTyped(text, caret) ?? ''
  const start = caret - typed.length
  const put = `${name} `
  return { text: text.slice(0, start) + put + text.slice(caret).replace(/^ /, ''), caret: start + put.length }
}

const LONGEST_TYPED = 40

/** Latin letters before it make it part of an address; Chinese has no spaces, so that its letters do not. */
function atSigns(text: string): { at: number }[] {
  return [...text.matchAll(/(?<![A-Za-z0-9._%+-])@/g)].map(({ index }) => ({ at: index }))
}

function namedAt(text: string, at: number, people: readonly PersonName[]): { id: number; length: number }[] {
  const rest = text.slice(at + 1).toLowerCase()
  const named = people.flatMap(({ id, name }) =>
    [name.zh, name.en]
      .filter((one) => one !== '' && rest.startsWith(one.toLowerCase()) && endsThere(rest, one.length))
      .map((one) => ({ id, length: one.length })),
  )
  const longest = Math.max(0, ...named.map(({ length }) => length))
  return named.filter(({ length }) => length === longest)
}

/** A name in Latin letters ends where no further letter follows. */
function endsThere(rest: string, length: number): boolean {
  return !(/[a-z]$/i.test(rest.slice(0, length)) && /^[a-z0-9]/i.test(rest.slice(length)))
}
