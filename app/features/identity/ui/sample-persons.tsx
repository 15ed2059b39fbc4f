import { Form } from '@remix-run/react'
import { Avatar } from '~/components/ui/avatar'
import type { Standing } from '~/domain/permissions'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { standingWord } from '~/i18n/words'

/** One click into each role of the sample programme. */
export function SamplePersons({
  persons,
  to,
}: {
  persons: readonly { id: number; name: Name; title: Name; role: Standing }[]
  to: string
}) {
  if (persons.length === 0) return null
  return (
    <section aria-labelledby="sample-title" className="rounded-lg border border-line bg-surface p-4">
      <h2 id="sample-title" className="text-base">
        {m.sign_in_sample_title()}
      </h2>
      <p className="mt-0.5 text-sm text-ink-3">{m.sign_in_sample_text()}</p>
      <Form method="post" className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-1.5">
        <input type="hidden" name="to" value={to} />
        {persons.map((person) => (
          <button
            key={person.id}
            type="submit"
            name="sample"
            value={person.id}
            className="flex items-center gap-3 rounded-md border border-line px-3 py-2 text-left hover:border-accent"
          >
            <Avatar name={person.name} />
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{nameOf(person.name)}</span>
              <span className="block truncate text-xs text-ink-3">{nameOf(person.title)}</span>
            </span>
            <span className="text-sm text-ink-2">{standingWord(person.role)}</span>
          </button>
        ))}
      </Form>
    </section>
  )
}
