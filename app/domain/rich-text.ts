/** Text of the office with what Markdown means in it: no more than a page, a slide and a sheet can all show. */
export type Block =
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'list'; isOrdered: boolean; items: readonly (readonly Run[])[] }

/** Words of one kind within a paragraph; a new line among them stands as such. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
  /** Where a link leads: of the web or a mail address; null for plain words. */
  href: string | null
}
