import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { DIMENSIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { ItemView } from '../item-view'
import { itemPath } from '../paths'
import { itemName } from './item-words'

interface Props {
  slug: string
  items: readonly ItemView[]
  /** Whether the reader may change the list. */
  mayChange: boolean
}

/** What a list asks, dimension by dimension, each in its order. */
export function ChecklistTable({ slug, items, mayChange }: Props) {
  return DIMENSIONS.map((dimension) => {
    const own = items.filter((item) => item.dimension === dimension)
    const weight = own.reduce((sum, item) => sum + item.weight, 0)
    return (
      <Card
        key={dimension}
        title={dimensionWord(dimension)}
        note={m.checklist_dimension_note({ count: own.length, weight })}
      >
        {own.length === 0 ? (
          <p className="text-sm text-ink-3">{m.checklist_dimension_empty()}</p>
        ) : (
          <TableScroll label={dimensionWord(dimension)}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{m.checklist_column_item()}</th>
                  <th scope="col" className="w-32">
                    {m.checklist_field_needed_by()}
                  </th>
                  <th scope="col" className="num w-20">
                    {m.checklist_field_weight()}
                  </th>
                  <th scope="col" className="w-28">
                    {m.checklist_column_blocker()}
                  </th>
                  <th scope="col" className="w-28">
                    {m.checklist_column_evidence()}
                  </th>
                  {mayChange && (
                    <th scope="col" className="w-48">
                      <span className="sr-only">{m.checklist_column_verbs()}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {own.map((item, at) => (
                  <ItemRow
                    key={item.id}
                    slug={slug}
                    item={item}
                    mayChange={mayChange}
                    isFirst={at === 0}
                    isLast={at === own.length - 1}
                  />
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </Card>
    )
  })
}

function ItemRow({
  slug,
  item,
  mayChange,
  isFirst,
  isLast,
}: {
  slug: string
  item: ItemView
  mayChange: boolean
  isFirst: boolean
  isLast: boolean
}) {
  const name = itemName(item)
  const to = itemPath(slug, item.id)
  return (
    <tr>
      <th scope="row" className="min-w-52">
        {mayChange ? (
          <Link to={to} data-row className="hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
        {item.isOwn && (
          <span className="ml-2 rounded bg-accent-soft px-1.5 text-xs leading-5 font-semibold whitespace-nowrap text-accent-ink">
            {m.checklist_own()}
          </span>
        )}
      </th>
      <td className="whitespace-nowrap">{neededByWord(item.neededBy)}</td>
      <td className="num">{item.weight}</td>
      <td className="whitespace-nowrap">{item.isBlocker ? <Mark word={m.checklist_blocks()} /> : <Nothing />}</td>
      <td className="whitespace-nowrap">{item.evidenceRequired ? m.checklist_evidence_needed() : <Nothing />}</td>
      {mayChange && (
        <td>
          <div className="flex justify-end gap-1.5">
            {!isFirst && (
              <Move item={item} to={to} direction="up">
                <ArrowUp size={15} aria-hidden="true" />
                <span className="sr-only">{m.checklist_move_up({ name })}</span>
              </Move>
            )}
            {!isLast && (
              <Move item={item} to={to} direction="down">
                <ArrowDown size={15} aria-hidden="true" />
                <span className="sr-only">{m.checklist_move_down({ name })}</span>
              </Move>
            )}
            <PostForm action={`${to}/retire`} preventScrollReset>
              <input type="hidden" name="version" value={item.version} />
              <Button look="quiet">
                {m.checklist_retire()}
                <span className="sr-only">{name}</span>
              </Button>
            </PostForm>
          </div>
        </td>
      )}
    </tr>
  )
}

function Move({
  item,
  to,
  direction,
  children,
}: {
  item: ItemView
  to: string
  direction: 'up' | 'down'
  children: ReactNode
}) {
  return (
    <PostForm action={`${to}/move`} preventScrollReset>
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="direction" value={direction} />
      <Button look="quiet">{children}</Button>
    </PostForm>
  )
}

function Mark({ word }: { word: string }) {
  return (
    <span className="font-semibold">
      <span aria-hidden="true">■ </span>
      {word}
    </span>
  )
}

const Nothing = () => <span className="text-ink-3">–</span>
