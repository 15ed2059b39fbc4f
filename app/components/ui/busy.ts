import { createContext } from 'react'

/** Whether the form around is under way: its buttons show it and do nothing more. */
export const BusyContext = createContext(false)
