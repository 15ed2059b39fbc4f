import { createContext } from 'react'

/** Marks the page's own inline scripts as allowed; empty in the browser, where they have already run. */
export const NonceContext = createContext<string | undefined>(undefined)
