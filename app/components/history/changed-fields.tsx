import { m } from '~/i18n/generated/messages'

export interface ChangedField {
  field: string
  /** In words; null where there was nothing before. */
  from: string | null
  to: string
  name: string
}

/** More fields than this are folded away: a thing that was made has many. */
const SHOWN = 4

/** Which fields were changed, and from which value to which. */
export function ChangedFields({ fields }: { fields: readonly ChangedField[] }) {
  if (fields.length <= SHOWN) return <Fields fields={fields} />
  return (
    <details className="min-w-0">
      <summary className="text-accent">{m.settings_history_fields({ count: fields.length })}</summary>
      <Fields fields={fields} isList />
    </details>
  )
}

function Fields({ fields, isList = false }: { fields: readonly ChangedField[]; isList?: boolean }) {
  return (
    <dl className={isList ? 'mt-1 grid gap-0.5' : 'flex min-w-0 flex-wrap gap-x-4'}>
      {fields.map(({ field, name, from, to }) => (
        <div key={field} className="flex min-w-0 gap-x-1.5">
          <dt className="flex-none text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words text-ink-2">
            {from !== null && (
              <>
                <del className="text-ink-3 no-underline">{from}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins className="no-underline">{to}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
