import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { m } from '~/i18n/generated/messages'

/** A desk without kinds of review: the offer to begin with those of LTC. */
export function StandardKinds({ slug, mayAdd }: { slug: string; mayAdd: boolean }) {
  const kinds = `/programmes/${slug}/operations/kinds`
  return (
    <EmptyState
      title={m.operations_empty_kinds()}
      text={m.operations_empty_kinds_text()}
      action={
        mayAdd && (
          <div className="flex flex-wrap justify-center gap-2">
            <PostForm action={`${kinds}/standard`}>
              <Button look="primary">{m.operations_kinds_standard()}</Button>
            </PostForm>
            <LinkButton to={`${kinds}/new`}>{m.operations_kind_add()}</LinkButton>
          </div>
        )
      }
    />
  )
}
