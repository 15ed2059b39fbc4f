import { Link } from '@remix-run/react'
import { Presentation, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '~/components/ui/button'
import type { ReportContent } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { ReportView, type WordsOf } from './report-view'
import type { Answering } from './section-body'
import { useNotedOpening } from './use-noted-opening'

/** A report as it was frozen: nothing on it but what was kept. */
export function FrozenPage({
  base,
  content,
  hash,
  words,
  doors,
  answering,
}: {
  base: string
  content: ReportContent
  hash: string
  words: WordsOf
  /** What leads on from here. */
  doors: ReactNode
  answering: Answering
}) {
  useNotedOpening(`${base}/opened`)
  return (
    <ReportView
      content={content}
      answering={answering}
      doors={doors}
      words={words}
      question={
        <>
          <Link to={base.slice(0, base.lastIndexOf('/'))} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_reports()}
          </Link>
          {' · '}
          {nameOf(content.programme.name)} · {m.reports_number({ number: content.number })}
        </>
      }
      actions={
        <>
          <Button type="button" look="quiet" className="hidden sm:inline-flex" onClick={() => window.print()}>
            <Printer size={15} aria-hidden="true" />
            {m.reports_print()}
          </Button>
          <LinkButton look="primary" to={`${base}/present`}>
            <Presentation size={15} aria-hidden="true" />
            {m.reports_present()}
          </LinkButton>
        </>
      }
    >
      <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">{m.reports_fingerprint({ hash })}</p>
    </ReportView>
  )
}
