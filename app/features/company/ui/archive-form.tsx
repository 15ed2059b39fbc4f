import type { ReactNode } from 'react'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'

/** What archiving means, the button that does it, and the way back. */
export function ArchiveForm({
  row,
  problems,
  text,
  submit = m.company_archive(),
  back,
  children,
}: {
  row: { id: number; version: number }
  problems: readonly string[]
  text: string
  /** What the button says. */
  submit?: string
  back: string
  /** What speaks against it today. */
  children?: ReactNode
}) {
  return (
    <Card className="max-w-xl">
      <PostForm className="grid gap-4">
        <FormProblems problems={problems} />
        <input type="hidden" name="id" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <p className="text-ink-2">{text}</p>
        {children}
        <div className="flex gap-2">
          <Button look="danger">{submit}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </Card>
  )
}
