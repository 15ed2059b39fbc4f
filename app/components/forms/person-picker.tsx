import { type InputHTMLAttributes, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { TextField } from './field'

interface PersonOption {
  id: number
  name: Name
  title: Name
  unit: Name | null
  email: string
}

/** How long a pause in typing asks the server. */
const PAUSE_MS = 150

/** A person as a picker shows and sends them: the name for people to read, the address for the server to know them by. */
export function personWords(person: { name: Name; email: string } | null | undefined): string {
  return person ? `${nameOf(person.name)} · ${person.email}` : ''
}

/**
 * Asks for one person of the company, however many there are: the browser's own list offers who fits while one types.
 * What stands in the field is sent and understood by the server (`parseFormWithPeople`), so it works without script.
 */
export function PersonPicker({
  business = false,
  answeringIn,
  hint,
  ...field
}: {
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  isOptional?: boolean
  /** Offers only people of business units. */
  business?: boolean
  /** Offers only members of the programme of this slug who may answer a check. */
  answeringIn?: string
} & InputHTMLAttributes<HTMLInputElement>) {
  const list = useId()
  const { offered, ask } = useOffers({ ...(business && { business: '' }), ...(answeringIn && { answeringIn }) })
  return (
    <>
      <TextField
        {...field}
        hint={hint}
        placeholder={m.person_picker_hint()}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => ask(event.currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.id} value={personWords(one)}>
            {[nameOf(one.title), one.unit && nameOf(one.unit)].filter(Boolean).join(' · ')}
          </option>
        ))}
      </datalist>
    </>
  )
}

/** Who fits what has been typed, asked for at each pause. Without an answer nobody is offered, and typing goes on. */
function useOffers(among: Record<string, string>) {
  const [offered, offer] = useState<readonly PersonOption[]>([])
  const asking = useRef<{ pause?: ReturnType<typeof setTimeout>; request?: AbortController }>({})
  const end = useCallback(() => {
    clearTimeout(asking.current.pause)
    asking.current.request?.abort()
  }, [])
  useEffect(() => end, [end])
  const ask = (typed: string) => {
    end()
    const text = typed.trim()
    if (text === '' || offered.some((one) => personWords(one) === typed)) return
    const request = new AbortController()
    const path = `/people-options?${new URLSearchParams({ q: text, ...among })}`
    const load = () =>
      fetch(path, { signal: request.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<PersonOption[]>) : []))
        .then(offer, () => undefined)
    asking.current = { request, pause: setTimeout(load, PAUSE_MS) }
  }
  return { offered, ask }
}
