import { FileDown, MessageSquareText } from 'lucide-react'
import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'

interface Props {
  base: string
  /** Executives answer in the report; others read what was said. */
  mayGive: boolean
  /** How much was said about it. */
  said: number
  mayFollow: boolean
  mayShare: boolean
}

/** From a frozen report to what was said about it, to its files, and for the office to its readers and links. */
export function ReportDoors({ base, mayGive, said, mayFollow, mayShare }: Props) {
  const language = `?language=${currentLocale()}`
  const files = [
    { to: `${base}/slides.pptx${language}`, word: m.report_files_slides() },
    { to: `${base}/data.xlsx${language}`, word: m.report_files_sheet() },
    { to: `${base}/print${language}`, word: m.report_files_pdf() },
  ]
  return (
    <nav aria-label={m.report_files_doors()} className="no-print mb-4 flex flex-wrap items-center gap-2">
      <LinkButton look={mayGive ? 'primary' : 'quiet'} to={`${base}/advice`}>
        <MessageSquareText size={15} aria-hidden="true" />
        {mayGive ? m.report_files_answer({ count: said }) : m.report_files_said({ count: said })}
      </LinkButton>
      {files.map(({ to, word }) => (
        <LinkButton key={to} look="quiet" reloadDocument to={to}>
          <FileDown size={15} aria-hidden="true" />
          {word}
        </LinkButton>
      ))}
      {mayFollow && <LinkButton to={`${base}/readers`}>{m.advice_title_readers()}</LinkButton>}
      {mayShare && <LinkButton to={`${base}/links`}>{m.report_links_title()}</LinkButton>}
    </nav>
  )
}
