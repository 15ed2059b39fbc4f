import type { ReportContent } from '~/domain/report-content'
import type { Name } from '~/domain/vocabulary'

/** What a frozen report says, from its row. It was written by this application and never changed since. */
export function readContent(content: string | null): ReportContent {
  if (content === null) throw new Error('A frozen report without content')
  return JSON.parse(content) as ReportContent
}

/** Where in a report something was said: the title of the section, and the line as it reads there. */
export interface SaidAt {
  title: Name
  line: Name | null
}

export function saidAt(content: ReportContent, section: string, line: string): SaidAt {
  const found = content.sections.find((one) => one.section === section)
  const text = found?.lines.find(({ key }) => key === line)?.text ?? null
  return { title: found?.title ?? { zh: section, en: section }, line: text }
}
