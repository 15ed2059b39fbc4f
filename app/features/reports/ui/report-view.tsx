import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import type { ReportContent } from '~/domain/report-content'
import type { Block } from '~/domain/rich-text'
import type { ReportSection } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { FigureRow } from './figure-row'
import { type Answering, SectionBody } from './section-body'

/** The office's words of each section, as they are drawn. */
export type WordsOf = Partial<Record<ReportSection, readonly Block[]>>

/** A report on one page, from its content alone. */
export function ReportView({
  content,
  words,
  question,
  actions,
  doors,
  answering,
  children,
}: {
  content: ReportContent
  words: WordsOf
  question: ReactNode
  actions?: ReactNode
  doors?: ReactNode
  answering?: Answering
  children?: ReactNode
}) {
  return (
    <article>
      <PageHeader
        question={question}
        title={nameOf(content.headline)}
        facts={
          <>
            <StatusBadge status={content.status} />
            <span>{m.reports_frozen_by({ day: fullDay(content.on), author: nameOf(content.author) })}</span>
            {content.since && <span className="text-ink-3">{m.reports_since({ day: fullDay(content.since) })}</span>}
          </>
        }
        actions={actions}
      />
      {doors}
      <FigureRow figures={content.figures} />
      <div className="mt-4 gap-4 lg:columns-2 print:columns-3 print:text-sm">
        {content.sections.map((section) => (
          <div key={section.section} id={section.section} className="mb-4 scroll-mt-4 break-inside-avoid">
            <Card
              title={nameOf(section.title)}
              more={answering?.beside({ section: section.section, line: '', text: nameOf(section.title) })}
            >
              <SectionBody
                section={section}
                blocks={words[section.section] ?? []}
                slug={content.programme.slug}
                answering={answering}
              />
            </Card>
          </div>
        ))}
      </div>
      {children}
    </article>
  )
}
