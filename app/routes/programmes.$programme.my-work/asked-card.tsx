import { LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** On a leader's work: a question waits for them. */
export function AskedCard({ slug }: { slug: string }) {
  return (
    <section className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface px-4 py-3">
      <p className="min-w-0 text-sm">
        <span className="block text-base font-semibold">{m.direction_asked()}</span>
        <span className="text-ink-2">{m.direction_asked_text()}</span>
      </p>
      <LinkButton look="primary" to={`/programmes/${slug}/direction/answer`}>
        {m.direction_asked_answer()}
      </LinkButton>
    </section>
  )
}
