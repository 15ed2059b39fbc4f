import { PostForm } from '~/components/forms/post-form'
import { Button, type ButtonLook } from '~/components/ui/button'

/** One button that makes the draft: of the first diagnosis, or of the next version of one. */
export function BeginForm({
  base,
  diagnosisId,
  look = 'plain',
  children,
}: {
  base: string
  /** Null for the first. */
  diagnosisId: number | null
  look?: ButtonLook
  children: string
}) {
  return (
    <PostForm action={`${base}/versions`}>
      <input type="hidden" name="diagnosisId" value={diagnosisId ?? ''} />
      <Button look={look}>{children}</Button>
    </PostForm>
  )
}
