import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'

/** A form on a page of its own: where it belongs, what it asks, the form. A refused form comes back here. */
export function FormPage({
  back,
  title,
  children,
}: {
  back: { to: string; word: string }
  title: string
  children: ReactNode
}) {
  return (
    <>
      <PageHeader
        question={
          <Link to={back.to} className="hover:underline">
            <span aria-hidden="true">← </span>
            {back.word}
          </Link>
        }
        title={title}
      />
      <Card className="max-w-xl">{children}</Card>
    </>
  )
}
