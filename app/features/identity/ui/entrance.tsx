import type { ReactNode } from 'react'
import { Brand } from '~/components/layout/brand'
import { PreferenceChoices } from '~/components/layout/person-menu'
import type { Theme } from '~/domain/vocabulary'

/** The page before the door: sign-in and set-up, with language and appearance within reach. */
export function Entrance({
  title,
  lead,
  theme,
  children,
}: {
  title: string
  lead: string
  theme: Theme
  children: ReactNode
}) {
  return (
    <main className="mx-auto grid min-h-screen w-full max-w-[420px] grid-cols-[minmax(0,1fr)] content-center gap-6 px-5 py-10">
      <Brand />
      <div>
        <h1 className="text-xl">{title}</h1>
        <p className="mt-1 text-ink-2">{lead}</p>
      </div>
      {children}
      <div className="border-t border-line pt-4">
        <PreferenceChoices theme={theme} />
      </div>
    </main>
  )
}
