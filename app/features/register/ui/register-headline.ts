import type { RegisterHeadline } from '~/domain/register'
import { m } from '~/i18n/generated/messages'
import type { EntryRow } from '../entry-list'

/** What the register comes to, in one sentence. */
export function registerSentence(
  { open, high, worst }: RegisterHeadline,
  total: number,
  worstRow: Pick<EntryRow, 'title'> | null,
): string {
  if (total === 0) return m.register_headline_none()
  if (open === 0) return m.register_headline_quiet()
  if (high > 0 && worst)
    return m.register_headline_high({ count: high, open, worst: worstRow?.title ?? `#${worst.number}` })
  return m.register_headline_open({ count: open })
}
