import { useEffect, useRef } from 'react'
import { m } from '~/i18n/generated/messages'
import { NO_WAVE } from '../grid'
import type { Planner } from './use-planner'

/** The keys that work all over the page, unless somebody types: a number picks its wave, Ctrl-Z and Ctrl-Y go back and forth. */
export function usePlannerKeys(
  { dispatch, say }: Pick<Planner, 'dispatch' | 'say'>,
  { pickNumber, setBrush }: { pickNumber: (number: number) => void; setBrush: (brush: number) => void },
): void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      const isBack = key === 'z' && !event.shiftKey
      dispatch({ type: isBack ? 'undo' : 'redo' })
      say(isBack ? m.planner_said_undone() : m.planner_said_redone())
      return
    }
    if (key === '0') setBrush(NO_WAVE)
    else if (/^[1-9]$/.test(key)) pickNumber(Number(key))
  }
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
