import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

const PAGES = ['figures', 'avoidance', 'opportunities', 'experts', 'kinds'] as const
type DeskPage = (typeof PAGES)[number]

const words: Readonly<Record<DeskPage, () => string>> = {
  figures: m.operations_figures_title,
  avoidance: m.operations_avoidance_title,
  opportunities: m.operations_opportunities_title,
  experts: m.operations_pool_title,
  kinds: m.operations_kinds_title,
}

/** From one page of the desk to the others. */
export function DeskLinks({ slug, without = null }: { slug: string; without?: DeskPage | null }) {
  const base = `/programmes/${slug}/operations`
  return (
    <nav aria-label={m.operations_links()} className="flex flex-wrap gap-2">
      {without && <LinkButton to={base}>{m.operations_title()}</LinkButton>}
      {PAGES.filter((page) => page !== without).map((page) => (
        <LinkButton key={page} look="quiet" to={`${base}/${page}`}>
          {words[page]()}
        </LinkButton>
      ))}
    </nav>
  )
}
