import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react'
import { TextArea } from '~/components/forms/field'
import { usePersonOffers } from '~/components/forms/person-offers'
import { completeName, nameBeingTyped } from '~/domain/mentions'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/**
 * A text in which people are named by `@`: while a name is typed, who fits is offered below; the arrows choose, Enter
 * or a tap puts the name in. Without script a name is written out, and the server understands it just as well.
 */
export function MentionField({ slug, ...field }: { slug: string } & ComponentProps<typeof TextArea>) {
  const list = useId()
  const frame = useRef<HTMLDivElement>(null)
  const { offered, ask, forget } = usePersonOffers({ memberOf: slug })
  const [isTyping, setTyping] = useState(false)
  const [chosen, choose] = useState(0)
  const isOpen = isTyping && offered.length > 0

  const area = () => frame.current?.querySelector('textarea') ?? null
  const look = () => {
    const text = area()
    const name = text && nameBeingTyped(text.value, text.selectionStart)
    setTyping(Boolean(name))
    choose(0)
    if (name) ask(name)
    else forget()
  }
  const put = (name: Name) => {
    const text = area()
    if (!text) return
    const done = completeName(text.value, text.selectionStart, nameOf(name))
    text.value = done.text
    text.setSelectionRange(done.caret, done.caret)
    text.focus()
    setTyping(false)
    forget()
  }
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return
    const one = offered[chosen]
    if (event.key === 'ArrowDown') choose((chosen + 1) % offered.length)
    else if (event.key === 'ArrowUp') choose((chosen + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' && one) put(one.name)
    else if (event.key === 'Escape') setTyping(false)
    else return
    event.preventDefault()
  }
  return (
    <div ref={frame} className="grid gap-1">
      <TextArea
        {...field}
        rows={4}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
        onInput={look}
        onKeyDown={press}
        onBlur={() => setTyping(false)}
      />
      {isOpen && (
        <div
          id={list}
          role="listbox"
          aria-label={m.comments_people()}
          className="max-h-56 overflow-y-auto rounded-md border border-line bg-surface py-1 shadow-(--shadow)"
        >
          {offered.map((one, index) => (
            // The text area keeps the focus, so its arrows and Enter do what a click does.
            <div
              key={one.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault()
                put(one.name)
              }}
              className={`flex min-h-9 cursor-pointer items-baseline gap-2 px-3 py-1.5 ${index === chosen ? 'bg-accent-soft text-accent-ink' : ''}`}
            >
              <span className="font-semibold">{nameOf(one.name)}</span>
              <span className="truncate text-xs text-ink-3">
                {[nameOf(one.title), one.unit && nameOf(one.unit)].filter(Boolean).join(' · ')}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
