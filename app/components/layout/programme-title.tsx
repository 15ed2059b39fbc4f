import { Link } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface ProgrammeLink {
  slug: string
  name: Name
}

/** The programme at hand, and the way to the others. */
export function ProgrammeTitle({
  programme,
  programmes,
}: {
  programme: ProgrammeLink
  programmes: readonly ProgrammeLink[]
}) {
  const id = useId()
  return (
    <AnchoredPopover
      id={id}
      label={m.switch_programme()}
      triggerClass="flex max-w-full items-center gap-1.5 rounded-md font-semibold"
      trigger={
        <>
          <span className="truncate">{nameOf(programme.name)}</span>
          <ChevronDown size={14} className="flex-none text-ink-3" aria-hidden="true" />
        </>
      }
    >
      <ul className="grid min-w-48 gap-0.5">
        {programmes.map((one) => (
          <li key={one.slug}>
            <Link
              to={`/programmes/${one.slug}`}
              reloadDocument
              aria-current={one.slug === programme.slug ? 'true' : undefined}
              className="block rounded-md px-2 py-1.5 hover:bg-line-2 aria-[current]:font-semibold aria-[current]:text-accent-ink"
            >
              {nameOf(one.name)}
            </Link>
          </li>
        ))}
        <li className="mt-1 border-t border-line pt-1">
          <Link to="/programmes" className="block rounded-md px-2 py-1.5 text-accent hover:bg-line-2">
            {m.all_programmes()}
          </Link>
        </li>
      </ul>
    </AnchoredPopover>
  )
}
