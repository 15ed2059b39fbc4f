import { MessageSquare } from 'lucide-react'
import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { conversationPath, type SubjectAddress } from '~/lib/links'

/** From a page to what is said about its subject. */
export function CommentsLink({ slug, about, count }: { slug: string; about: SubjectAddress; count: number }) {
  return (
    <LinkButton to={conversationPath(slug, about)}>
      <MessageSquare size={14} aria-hidden="true" />
      {count === 0 ? m.comments_link() : m.comments_link_count({ count })}
    </LinkButton>
  )
}
