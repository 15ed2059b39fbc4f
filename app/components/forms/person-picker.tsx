import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { TextField } from './field'
import { usePersonOffers } from './person-offers'

/** A person as a picker shows and sends them: the name for people to read, the address for the server to know them by. */
export function personWords(person: { name: Name; email: string } | null | undefined): string {
  return person ? `${nameOf(person.name)} · ${person.email}` : ''
}

/**
 * Asks for one person of the company, however many there are: the browser's own list offers who fits while one types.
 * What stands in the field is sent and understood by the server (`parseFormWithPeople`), so it works without script.
 */
export function PersonPicker({
  business = false,
  answeringIn,
  hint,
  ...field
}: {
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  isOptional?: boolean
  /** Offers only people of business units. */
  business?: boolean
  /** Offers only members of the programme of this slug who may answer a check. */
  answeringIn?: string
} & InputHTMLAttributes<HTMLInputElement>) {
  const list = useId()
  const { offered, ask } = usePersonOffers({ ...(business && { business: '' }), ...(answeringIn && { answeringIn }) })
  return (
    <>
      <TextField
        {...field}
        hint={hint}
        placeholder={m.person_picker_hint()}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget: { value } }) => {
          // What has just been chosen from the list needs no other offer.
          if (offered.every((one) => personWords(one) !== value)) ask(value)
        }}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.id} value={personWords(one)}>
            {[nameOf(one.title), one.unit && nameOf(one.unit)].filter(Boolean).join(' · ')}
          </option>
        ))}
      </datalist>
    </>
  )
}
