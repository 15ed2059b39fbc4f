import type { ReactNode } from 'react'

/** One filter; its first choice is "no filter" and carries its name. */
export function FilterChoice({
  name,
  label,
  value,
  children,
}: {
  name: string
  label: string
  value: string | number | null
  children: ReactNode
}) {
  return (
    <select
      name={name}
      defaultValue={value ?? ''}
      aria-label={label}
      className={`min-h-8 w-full min-w-0 rounded-md border px-2 text-sm sm:w-auto sm:max-w-44 ${
        value === null
          ? 'border-line-strong/60 bg-surface text-ink-2'
          : 'border-transparent bg-accent-soft font-semibold text-accent-ink'
      }`}
    >
      <option value="">{label}</option>
      {children}
    </select>
  )
}
