import type { ReactNode } from 'react'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** What ends a form: do it, or go back without. */
export function FormActions({ back, children }: { back?: string | undefined; children?: ReactNode }) {
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      <Button look="primary">{children ?? m.form_save()}</Button>
      {back && (
        <LinkButton look="quiet" to={back}>
          {m.form_cancel()}
        </LinkButton>
      )}
    </div>
  )
}
