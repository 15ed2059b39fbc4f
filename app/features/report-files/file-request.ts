import type { BrandLook } from '~/domain/brand'
import type { ReportContent, ReportTable } from '~/domain/report-content'
import type { Locale, Name, Status } from '~/domain/vocabulary'

export type FileKind = 'slides' | 'sheet'

/** All that a file is made of, as plain data: it goes to another thread, which knows no database and no messages. */
export interface FileRequest {
  kind: FileKind
  language: Locale
  content: ReportContent
  /** SHA-256 of the content, in hexadecimal. */
  hash: string
  brand: BrandLook
  words: FileWords
}

/** Stands for a number that is put into a sentence only where the file is made. */
export const COUNT = '#'

/** What a file says beside the content, in its language. */
export interface FileWords {
  /** "Report 3" */
  report: string
  /** "12 May 2026, since 28 April 2026" */
  period: string
  /** "By Zhou Min" */
  author: string
  figures: string
  summary: string
  headline: string
  value: string
  comparison: string
  status: string
  /** Of the content. */
  hash: string
  label: string
  continued: string
  /** Of a table that goes on in the Excel file only: how many of its rows are not shown is at COUNT. */
  leftOut: string
  /** Of the choice of language on the printed page, and how that becomes a file. */
  languages: string
  languageNames: Readonly<Record<Locale, string>>
  printing: string
  statuses: Readonly<Record<Status, string>>
}

/** The name in that language; where there is none, in the other. */
export function textIn({ zh, en }: Name, language: Locale): string {
  return language === 'zh-CN' ? zh || en : en || zh
}

export function cellText(cell: ReportTable['rows'][number][number], language: Locale): string {
  if (cell === null) return '—'
  return typeof cell === 'number' ? new Intl.NumberFormat(language).format(cell) : textIn(cell, language)
}

/** Characters that no XML may hold, not even escaped, and halves of characters. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The same data with every text such that an office document can hold it. */
export function writable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(NOT_XML, '') as T
  if (Array.isArray(value)) return value.map(writable) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writable(one)])) as T
}
