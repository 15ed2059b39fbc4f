import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { ItemView } from '../item-view'
import { itemPath } from '../paths'
import { itemName } from './item-words'

/** What is asked no longer, folded away, with the way back. */
export function RetiredItems({
  slug,
  items,
  mayChange,
}: {
  slug: string
  items: readonly ItemView[]
  mayChange: boolean
}) {
  if (items.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="text-accent">{m.checklist_retired({ count: items.length })}</summary>
      <ul className="mt-2 divide-y divide-line-2">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              <span className="text-ink-2">{itemName(item)}</span>{' '}
              <span className="text-xs text-ink-3">
                {[dimensionWord(item.dimension), neededByWord(item.neededBy)].join(' · ')}
                {item.retiredOn && ` · ${m.checklist_retired_on({ day: fullDay(item.retiredOn) })}`}
              </span>
            </span>
            {mayChange && (
              <PostForm action={`${itemPath(slug, item.id)}/restore`} preventScrollReset>
                <input type="hidden" name="version" value={item.version} />
                <Button>
                  {m.checklist_restore()}
                  <span className="sr-only">{itemName(item)}</span>
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
