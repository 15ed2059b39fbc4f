import type { Name } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'

/** A person by the first character of their name (or initials in Latin script). */
export function Avatar({ name }: { name: Name }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-[26px] flex-none place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
    >
      {initials(nameOf(name))}
    </span>
  )
}

function initials(name: string): string {
  if (/^\p{Script=Han}/u.test(name)) return name.slice(0, 1)
  const words = name.split(/\s+/).filter(Boolean)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
