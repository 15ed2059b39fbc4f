import { Bell, BellOff } from 'lucide-react'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** Hear of this conversation only where one is named, or of all of it again. */
export function MuteForm({ path, isMuted }: { path: string; isMuted: boolean }) {
  const Icon = isMuted ? Bell : BellOff
  return (
    <PostForm action={`${path}/mute`}>
      <Button name="mute" value={isMuted ? 'no' : 'yes'} title={m.comments_mute_hint()}>
        <Icon size={14} aria-hidden="true" />
        {isMuted ? m.comments_unmute() : m.comments_mute()}
      </Button>
    </PostForm>
  )
}
