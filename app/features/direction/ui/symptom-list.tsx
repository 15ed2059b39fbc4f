import { ArrowDown, ArrowUp } from 'lucide-react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Name, Track } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { trackLongWord, trackWord } from '~/i18n/words'
import { trackColour } from './sentences'

export interface ListedSymptom {
  id: number
  track: Track
  name: Name
  weight: number
}

/** The symptoms of one track; in a draft each can be edited, moved and removed. */
export function SymptomList({
  base,
  track,
  symptoms,
  mayEdit,
}: {
  base: string
  track: Track
  symptoms: readonly ListedSymptom[]
  mayEdit: boolean
}) {
  return (
    <Card
      title={<span className={trackColour[track]}>{m.direction_towards({ track: trackWord(track) })}</span>}
      note={trackLongWord(track)}
    >
      {symptoms.length === 0 && <p className="text-sm text-ink-2">{m.direction_symptoms_none()}</p>}
      <ol className="divide-y divide-line-2 text-sm">
        {symptoms.map((one, index) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <span lang={languageOfName(one.name)} className="min-w-[12rem] flex-1">
              {nameOf(one.name)}
            </span>
            <span className="w-10 text-right text-ink-2 tabular-nums" title={m.direction_column_weight()}>
              × {one.weight}
            </span>
            {mayEdit && (
              <span className="flex items-center">
                <MoveForm base={base} symptom={one} to="up" isEnd={index === 0} />
                <MoveForm base={base} symptom={one} to="down" isEnd={index === symptoms.length - 1} />
                <LinkButton
                  look="quiet"
                  to={`${base}/symptoms/${one.id}`}
                  aria-label={m.direction_symptom_edit_of({ name: nameOf(one.name) })}
                >
                  {m.direction_symptom_edit()}
                </LinkButton>
                <PostForm action={`${base}/symptoms/${one.id}/removal`}>
                  <Button look="quiet" aria-label={m.direction_symptom_remove_of({ name: nameOf(one.name) })}>
                    {m.direction_symptom_remove()}
                  </Button>
                </PostForm>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function MoveForm({
  base,
  symptom,
  to,
  isEnd,
}: {
  base: string
  symptom: ListedSymptom
  to: 'up' | 'down'
  isEnd: boolean
}) {
  const word = to === 'up' ? m.direction_symptom_up : m.direction_symptom_down
  const Icon = to === 'up' ? ArrowUp : ArrowDown
  return (
    <PostForm action={`${base}/symptoms/${symptom.id}/move`} preventScrollReset>
      <input type="hidden" name="to" value={to} />
      <Button look="quiet" className="!px-1.5" disabled={isEnd} aria-label={word({ name: nameOf(symptom.name) })}>
        <Icon size={15} aria-hidden="true" />
      </Button>
    </PostForm>
  )
}
