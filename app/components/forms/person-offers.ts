import { useCallback, useEffect, useRef, useState } from 'react'
import type { Name } from '~/domain/vocabulary'

export interface PersonOption {
  id: number
  name: Name
  title: Name
  unit: Name | null
  email: string
}

/** How long a pause in typing asks the server. */
const PAUSE_MS = 150

/** Who fits what has been typed, asked for at each pause. Without an answer nobody is offered, and typing goes on. */
export function usePersonOffers(among: Record<string, string>) {
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
    if (text === '') return
    const request = new AbortController()
    const path = `/people-options?${new URLSearchParams({ q: text, ...among })}`
    const load = () =>
      fetch(path, { signal: request.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<PersonOption[]>) : []))
        .then(offer, () => undefined)
    asking.current = { request, pause: setTimeout(load, PAUSE_MS) }
  }
  const forget = () => {
    end()
    offer([])
  }
  return { offered, ask, forget }
}
