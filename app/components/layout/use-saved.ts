import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { KEY_FIELD, mintFormKey } from '~/components/forms/form-key'
import type { ToldRefusal } from '~/domain/verdict'
import { m } from '~/i18n/generated/messages'
import { undoPath } from '~/lib/links'
import { toastProblem, toastWithUndo } from './notices'

/** What is answered to the wish to take a change back. */
type UndoAnswer = { ok: true } | { ok: false; faults: { refusals: readonly ToldRefusal[] } }

/** Told what was saved, by the name of its change, once the server has it. */
export type OnSaved = (changeId: string | null, sentence: string) => void

/** What follows a save of what can be taken back: a toast that offers undo, and the same words for a screen reader. */
export function useSaved(slug: string): { said: string; onSaved: OnSaved } {
  const { submit, state, data } = useFetcher<UndoAnswer>()
  const [said, setSaid] = useState('')
  const told = useRef<unknown>(undefined)

  useEffect(() => {
    if (state !== 'idle' || data === undefined || told.current === data) return
    told.current = data
    if (data.ok) setSaid(m.form_undone())
    else void toastProblem(data.faults.refusals.map(({ sentence }) => sentence).join(' '))
  }, [state, data])

  const onSaved = useCallback<OnSaved>(
    (changeId, sentence) => {
      setSaid(sentence)
      if (changeId === null) return
      const keyed = { [KEY_FIELD]: mintFormKey() }
      void toastWithUndo(sentence, () => submit(keyed, { method: 'post', action: undoPath(slug, changeId) }))
    },
    [slug, submit],
  )
  return { said, onSaved }
}
