import { editedFields } from '~/components/forms/edited-fields'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import type { ReportFigure, ReportSectionContent } from '~/domain/report-content'
import type { Block } from '~/domain/rich-text'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { FigureRow } from './figure-row'
import { SectionBody } from './section-body'
import { SectionForm } from './section-form'

export interface BuilderSection {
  content: ReportSectionContent
  isShown: boolean
  version: number
  /** The saved words, as they will be drawn. */
  blocks: readonly Block[]
}

/** What the plan says, section by section, with the office's words beside it. */
export function BuilderPage({
  base,
  headline,
  figures,
  sections,
}: {
  base: string
  headline: Name
  figures: readonly ReportFigure[]
  sections: readonly BuilderSection[]
}) {
  return (
    <>
      <PageHeader
        question={m.reports_builder_question()}
        title={nameOf(headline)}
        actions={
          <>
            <LinkButton look="quiet" to={`${base}/discard`}>
              {m.reports_discard()}
            </LinkButton>
            <LinkButton to={`${base}/preview`}>{m.reports_preview()}</LinkButton>
            <LinkButton look="primary" to={`${base}/freeze`}>
              {m.reports_freeze()}
            </LinkButton>
          </>
        }
      />
      <FigureRow figures={figures} />
      <div className="mt-4 grid gap-4">
        {sections.map((one) => (
          <SectionCard key={one.content.section} base={base} {...one} />
        ))}
      </div>
    </>
  )
}

function SectionCard({ base, content, isShown, version, blocks }: BuilderSection & { base: string }) {
  const { section, words } = content
  const title = nameOf(content.title)
  const fields = editedFields(null, { words, isShown })
  return (
    <Card title={title} note={!isShown && m.reports_hidden()}>
      <div id={section} className="grid scroll-mt-4 gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <SectionBody section={content} blocks={blocks} slug={base.split('/')[2]} />
        </div>
        <SectionForm
          key={version}
          action={`${base}/sections/${section}`}
          title={title}
          version={version}
          fields={fields}
        />
      </div>
    </Card>
  )
}
