import { useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'
import { suggestedSlug } from '../suggested-slug'

/** Both names and the address. The address follows the English name until somebody writes it themselves. */
export function NameFields({ fields }: { fields: ReturnType<typeof editedFields> }) {
  const isOwn = useRef(false)
  const box = useRef<HTMLDivElement>(null)
  const suggest = (name: string) => {
    const address = box.current?.querySelector<HTMLInputElement>('input[name="slug"]')
    if (!address) return
    if (address.value === '') isOwn.current = false
    if (!isOwn.current) address.value = suggestedSlug(name)
  }
  return (
    <div ref={box} className="grid gap-3 sm:grid-cols-2">
      <TextField label={m.programmes_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
      <TextField
        label={m.programmes_name_en()}
        lang="en"
        {...fields.field('nameEn')}
        onChange={(event) => suggest(event.currentTarget.value)}
      />
      <TextField
        label={m.programmes_slug()}
        hint={m.programmes_slug_hint()}
        spellCheck={false}
        autoCapitalize="none"
        {...fields.field('slug')}
        onChange={() => {
          isOwn.current = true
        }}
      />
    </div>
  )
}
