import { m } from '~/i18n/generated/messages'
import { LinkButton } from './button'

/** Back and forth between the pages of a long list; nothing where there is only one. */
export function Pager({ page, pages, pathOf }: { page: number; pages: number; pathOf: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav aria-label={m.company_pager_label()} className="mt-3 flex items-center justify-end gap-2 text-sm text-ink-2">
      {page > 1 && <LinkButton to={pathOf(page - 1)}>{m.company_pager_previous()}</LinkButton>}
      <span className="px-1 tabular-nums">{m.company_pager_at({ page, pages })}</span>
      {page < pages && <LinkButton to={pathOf(page + 1)}>{m.company_pager_next()}</LinkButton>}
    </nav>
  )
}
