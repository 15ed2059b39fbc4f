import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { readyAction } from './ready-action'

/** The hidden input by which the server knows a form that is sent again, and does once what it asks for. */
export const KEY_FIELD = 'formKey'

/** A value that nobody else has, also where the page came without TLS and `crypto.randomUUID` is not there. */
export function mintFormKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The key of a form: another one with each rendering on the server, each mount, and each page that it has led to. */
export function useFormKey(): string {
  const visit = useLocation().key
  const [key, setKey] = useState(mintFormKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: having been somewhere is what makes it another form
  useEffect(() => setKey(mintFormKey()), [visit])
  return key
}

export function FormKey({ value }: { value: string }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => (input.current?.form ? readyAction(input.current.form) : undefined), [])
  return <input ref={input} type="hidden" name={KEY_FIELD} value={value} autoComplete="off" suppressHydrationWarning />
}
