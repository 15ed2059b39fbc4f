import type { ComponentProps, ReactNode } from 'react'
import { FormPage } from './form-page'
import { RemovalForm } from './removal-form'

/** A page that asks once more before something is taken away, and says what becomes of it. */
export function RemovalPage({
  back,
  title,
  children,
  ...form
}: Omit<ComponentProps<typeof RemovalForm>, 'back'> & {
  back: { to: string; word: string }
  title: string
  children: ReactNode
}) {
  return (
    <FormPage back={back} title={title}>
      <div className="mb-3 text-sm text-ink-2">{children}</div>
      <RemovalForm {...form} back={back.to} />
    </FormPage>
  )
}
