import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { KEY_FIELD, mintFormKey } from '~/components/forms/form-key'
import { toastProblem, toastWithUndo } from '~/components/layout/notices'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import type { ChangeAnswer } from '../answer'
import { undoPath } from '../paths'

/** Told what was saved, by the name of its change, once the server has it. */
export type OnSaved = (changeId: string | null, sentence: string) => void

/** What follows a save on every page about checks: a toast that offers undo, and the same words for a screen reader. */
export function useSaved(slug: string): { said: string; onSaved: OnSaved } {
  const { submit, state, data } = useFetcher<ChangeAnswer>()
  const [said, setSaid] = useState('')
  const told = useRef<unknown>(undefined)

  useEffect(() => {
    if (state !== 'idle' || data === undefined || told.current === data) return
    told.current = data
    if (data.ok) setSaid(m.form_undone())
    else void toastProblem(data.faults.refusals.map(({ reason }) => reasonSentence(reason)).join(' '))
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
