import { useEffect } from 'react'

/** Tells the server once that the report is open before somebody. Who does not get it through loses nothing. */
export function useNotedOpening(address: string): void {
  useEffect(() => {
    void fetch(address, { method: 'POST' }).catch(() => undefined)
  }, [address])
}
