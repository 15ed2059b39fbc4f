import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'

/** Whether a mail comes on days with something unread. */
export function DigestCard({ isOn }: { isOn: boolean }) {
  return (
    <Card title={m.account_digest_title()}>
      <p className="mb-3 text-sm text-ink-2">{isOn ? m.account_digest_on() : m.account_digest_off()}</p>
      <PostForm action="/account/digest">
        <Button name="digest" value={isOn ? 'no' : 'yes'}>
          {isOn ? m.account_digest_turn_off() : m.account_digest_turn_on()}
        </Button>
      </PostForm>
    </Card>
  )
}
