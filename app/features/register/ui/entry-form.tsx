import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { SCALE } from '~/domain/register'
import { ENTRY_KINDS, ENTRY_SUBJECTS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { Thing } from '../things.server'
import { entryKindWord, subjectWord, thingWord } from './entry-words'

const keyOf = ({ subject, id }: Pick<Thing, 'subject' | 'id'>) => `${subject}:${id}`

/** What it is, how grave, who looks after it until when, and what it is about. */
export function EntryForm({
  fields,
  linked,
  offered,
  back,
  children,
}: {
  fields: ReturnType<typeof editedFields>
  /** What it is about already: shown, to be kept or left out. */
  linked: readonly Thing[]
  offered: readonly Thing[]
  back: string
  children?: ReactNode
}) {
  const ticked = new Set(fields.list('links'))
  const known = new Set(linked.map(keyOf))
  const added = [...ticked].filter((key) => !known.has(key))
  const errors = [...(fields.errors('links') ?? []), ...fields.theirs('links', [...ticked].join(','))]
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {children}
      <SelectField label={m.register_field_kind()} {...fields.field('kind')}>
        {ENTRY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {entryKindWord(kind)}
          </option>
        ))}
      </SelectField>
      <TextField label={m.register_field_title()} hint={m.register_field_title_hint()} {...fields.field('title')} />
      <TextArea label={m.register_field_description()} isOptional {...fields.field('description')} />
      <div className="grid gap-3 sm:grid-cols-2">
        {(['probability', 'impact'] as const).map((name) => (
          <SelectField
            key={name}
            label={name === 'probability' ? m.register_probability() : m.register_impact()}
            hint={name === 'probability' ? m.register_field_rating_hint() : m.register_field_impact_hint()}
            isOptional
            {...fields.field(name)}
          >
            <option value="">{m.register_rating_none()}</option>
            {SCALE.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <TextArea label={m.register_field_response()} isOptional {...fields.field('response')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <PersonPicker label={m.register_field_owner()} {...fields.field('ownerId')} />
        <TextField label={m.register_field_due()} type="date" isOptional {...fields.field('dueOn')} />
      </div>
      {linked.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 text-sm font-semibold">{m.register_field_links()}</legend>
          {linked.map((one) => (
            <Checkbox
              key={keyOf(one)}
              name="links[]"
              value={keyOf(one)}
              defaultChecked={ticked.has(keyOf(one))}
              label={`${subjectWord(one.subject)} · ${thingWord(one)}`}
            />
          ))}
        </fieldset>
      )}
      {[0, 1].map((at) => (
        <SelectField
          key={at}
          name="links[]"
          label={m.register_field_link()}
          isOptional
          defaultValue={added[at] ?? ''}
          errors={at === 0 ? errors : undefined}
        >
          <option value="">{m.register_field_link_none()}</option>
          {ENTRY_SUBJECTS.map((subject) => {
            const things = offered.filter((one) => one.subject === subject && !known.has(keyOf(one)))
            if (things.length === 0) return null
            return (
              <optgroup key={subject} label={subjectWord(subject)}>
                {things.map((one) => (
                  <option key={one.id} value={keyOf(one)}>
                    {thingWord(one)}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </SelectField>
      ))}
      <FormActions back={back} />
    </PostForm>
  )
}
