import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import type { AskedSymptom } from './answer-form'

/** What a leader said, once answers are no longer taken. */
export function OwnAnswers({
  symptoms,
  saved,
  back,
}: {
  symptoms: readonly AskedSymptom[]
  saved: Readonly<Record<string, string | number | null>>
  back: string
}) {
  return (
    <Card className="max-w-3xl">
      <ul className="divide-y divide-line-2 text-sm">
        {symptoms.map((one) => (
          <li key={one.id} className="grid grid-cols-[2rem_minmax(0,1fr)] py-2">
            <span className="font-semibold tabular-nums">{saved[`score-${one.id}`] ?? '–'}</span>
            <span>
              <span lang={languageOfName(one.name)}>{nameOf(one.name)}</span>
              {saved[`evidence-${one.id}`] && (
                <span className="block whitespace-pre-line text-ink-2">{saved[`evidence-${one.id}`]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <LinkButton to={back} className="mt-3">
        {m.direction_to_result()}
      </LinkButton>
    </Card>
  )
}
