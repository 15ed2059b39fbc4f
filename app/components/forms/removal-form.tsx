import { Button, type ButtonLook, LinkButton } from '~/components/ui/button'
import type { ToldRefusal } from '~/domain/verdict'
import { m } from '~/i18n/generated/messages'
import { FormProblems } from './form-problems'
import { PostForm } from './post-form'
import { readFaults } from './read-faults'
import { versionToSend } from './version-to-send'

interface Faults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

/** Asks once more before something is taken away, or says why it could not be. */
export function RemovalForm({
  faults,
  version,
  word,
  look = 'danger',
  back,
}: {
  faults: Faults | null | undefined
  version: number
  /** What the button says. */
  word: string
  look?: ButtonLook
  back: string
}) {
  return (
    <PostForm>
      <FormProblems problems={readFaults(faults).problems} />
      <input type="hidden" name="version" value={versionToSend(faults, version)} />
      <div className="flex gap-2">
        <Button look={look}>{word}</Button>
        <LinkButton look="quiet" to={back}>
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}
