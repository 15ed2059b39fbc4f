/** Text of the office with what Markdown means in it: no more than a page, a slide and a sheet can all show. */
export type RichBlock =
  | { kind: 'paragraph'; content: readonly RichInline[] }
  | { kind: 'heading'; content: readonly RichInline[] }
  | { kind: 'list'; isOrdered: boolean; items: readonly (readonly RichBlock[])[] }

export type RichInline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'bold' | 'italic'; content: readonly RichInline[] }
  /** To a web address only. */
  | { kind: 'link'; href: string; content: readonly RichInline[] }
