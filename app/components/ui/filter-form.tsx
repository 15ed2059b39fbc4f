import { Form, useSubmit } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { Button } from './button'

/**
 * A filter that lives in the address: choices take effect at once, a search when it is sent. Only what is said is in
 * the address; without script the empty choices are sent too, and read as not said.
 */
export function FilterForm({
  kept,
  search,
  apply,
  children,
}: {
  /** What goes along as it is, because the form does not ask for it. */
  kept: URLSearchParams
  /** A field `q` of part of a name. */
  search?: { value: string; words: string } | undefined
  /** The word on its button. */
  apply: string
  children: ReactNode
}) {
  const submit = useSubmit()
  const send = (form: HTMLFormElement) => {
    const said = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
    submit(new URLSearchParams(said), { preventScrollReset: true })
  }
  const choose = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) send(event.currentTarget)
  }
  return (
    <Form
      onChange={choose}
      onSubmit={(event) => {
        event.preventDefault()
        send(event.currentTarget)
      }}
      preventScrollReset
      className="grid w-full grid-cols-2 items-center gap-2 sm:flex sm:w-auto sm:flex-wrap"
    >
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {search && (
        <input
          type="search"
          name="q"
          defaultValue={search.value}
          placeholder={search.words}
          aria-label={search.words}
          className="min-h-8 w-full min-w-0 rounded-md border border-line-strong/60 bg-surface px-2.5 text-sm placeholder:text-ink-3 sm:w-42"
        />
      )}
      <Button>{apply}</Button>
    </Form>
  )
}
