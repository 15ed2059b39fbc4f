import { useState } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { contrastWithWhite, LEAST_CONTRAST, LOGO_KILOBYTES } from '~/domain/brand'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** Colour and logo, with what the first slide looks like in the colour as it is typed. */
export function BrandForm({
  fields,
  version,
  logo,
}: {
  fields: ReturnType<typeof editedFields>
  version: number
  /** `image/png;base64,…` of the logo that is kept. */
  logo: string | null
}) {
  const colour = fields.field('colour')
  const [typed, setTyped] = useState(colour.defaultValue)
  const hex = /^#?([0-9a-f]{6})$/i.exec(typed.trim())?.[1] ?? null
  return (
    <PostForm encType="multipart/form-data" className="grid max-w-xl gap-4">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <TextField
        label={m.brand_colour()}
        hint={m.brand_colour_hint()}
        autoComplete="off"
        spellCheck={false}
        {...colour}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextField
        type="file"
        accept=".png,.jpg,.jpeg"
        label={m.brand_logo()}
        hint={m.brand_logo_hint({ kilobytes: LOGO_KILOBYTES })}
        name="logo"
        errors={fields.field('logo').errors}
      />
      {logo && <Checkbox label={m.brand_logo_remove()} {...fields.checkbox('removeLogo')} />}
      {hex && <Preview hex={hex} logo={logo} />}
      <div>
        <Button look="primary">{m.form_save()}</Button>
      </div>
    </PostForm>
  )
}

function Preview({ hex, logo }: { hex: string; logo: string | null }) {
  const contrast = Math.floor(contrastWithWhite(hex) * 10) / 10
  return (
    <figure className="m-0 grid gap-1.5">
      <figcaption className="text-sm font-semibold">{m.brand_preview()}</figcaption>
      <div
        className="flex overflow-hidden rounded-md border border-line"
        style={{ background: 'white' }}
        aria-hidden="true"
      >
        <span className="w-3 flex-none" style={{ background: `#${hex}` }} />
        <span className="flex min-h-24 flex-1 items-start justify-between gap-3 p-4">
          <span className="text-lg font-semibold" style={{ color: `#${hex}` }}>
            {m.brand_preview_report()}
          </span>
          {logo && <img src={`data:${logo}`} alt="" className="max-h-10 max-w-32" />}
        </span>
      </div>
      <p className="text-xs text-ink-3">
        {m.brand_preview_contrast({ contrast: figure(contrast * 1000), least: figure(LEAST_CONTRAST * 1000) })}
      </p>
    </figure>
  )
}
