import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { FormKey, KEY_FIELD, mintFormKey, useFormKey } from '~/components/forms/form-key'
import { toastProblem } from '~/components/layout/notices'
import type { OnSaved } from '~/components/layout/use-saved'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import type { ChangeAnswer } from '../answer'
import { unchangedPath } from '../paths'

/** The end of an update: confirm what has not changed, and go. On a phone it stays at the thumb. */
export function UnchangedBar({
  ids,
  slug,
  to,
  onSaved,
}: {
  ids: readonly number[]
  slug: string
  to: string
  onSaved: OnSaved
}) {
  const { submit, state, data } = useFetcher<ChangeAnswer>()
  const key = useFormKey()
  const told = useRef<unknown>(undefined)
  useEffect(() => {
    if (state !== 'idle' || data === undefined || told.current === data) return
    told.current = data
    if (data.ok) onSaved(data.changeId, m.my_work_unchanged_done({ count: data.count }))
    else void toastProblem(data.faults.refusals.map(({ sentence }) => sentence).join(' '))
  }, [state, data, onSaved])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'idle') return
    const values = new FormData(event.currentTarget)
    values.delete('to')
    values.set(KEY_FIELD, mintFormKey())
    submit(values, { method: 'post', action: unchangedPath(slug) })
  }
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-10 flex gap-2.5 border-t border-line bg-surface px-4 py-2.5 lg:static lg:mt-5 lg:border-0 lg:bg-transparent lg:p-0">
      {ids.length > 0 && (
        <form
          method="post"
          data-discover="true"
          action={unchangedPath(slug)}
          onSubmit={onSubmit}
          className="flex-1 lg:flex-none"
        >
          <FormKey value={key} />
          <input type="hidden" name="to" value={to} />
          {ids.map((id) => (
            <input key={id} type="hidden" name="checkIds[]" value={id} />
          ))}
          <Button className="min-h-11 w-full lg:px-5" disabled={state !== 'idle'}>
            {m.my_work_unchanged({ count: ids.length })}
          </Button>
        </form>
      )}
      <LinkButton to={`/programmes/${slug}/overview`} look="primary" className="min-h-11 flex-1 lg:flex-none lg:px-8">
        {m.my_work_done()}
      </LinkButton>
    </div>
  )
}
