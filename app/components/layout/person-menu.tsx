import { Form, Link, useLocation } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { Avatar } from '~/components/ui/avatar'
import { LOCALES, type Name, THEMES, type Theme } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { currentLocale, nameOf } from '~/i18n/locale'

const localeWords = { 'zh-CN': m.language_zh, en: m.language_en }
const themeWords = { system: m.theme_system, light: m.theme_light, dark: m.theme_dark }

const ENTRY = 'block w-full rounded-md border border-line px-3 py-1.5 text-left hover:border-ink-3'

/** The person's account, language, appearance and the way out. */
export function PersonMenu({ person, theme }: { person: { name: Name; email: string }; theme: Theme }) {
  const id = useId()
  return (
    <AnchoredPopover
      id={id}
      align="end"
      label={m.person_menu({ name: nameOf(person.name) })}
      trigger={<Avatar name={person.name} />}
      triggerClass="flex-none rounded-full"
    >
      <div className="grid w-56 gap-3">
        <p className="truncate">
          <span className="font-semibold">{nameOf(person.name)}</span>
          <br />
          <span className="text-xs text-ink-3">{person.email}</span>
        </p>
        <PreferenceChoices theme={theme} />
        <div className="grid gap-1.5">
          <Link to="/account" className={ENTRY}>
            {m.account_title()}
          </Link>
          <Form method="post" action="/sign-out">
            <button type="submit" className={ENTRY}>
              {m.sign_out()}
            </button>
          </Form>
        </div>
      </div>
    </AnchoredPopover>
  )
}

/** Language and appearance, for a person or for somebody not signed in yet. Reloads, so that all of it is in the new language. */
export function PreferenceChoices({ theme }: { theme: Theme }) {
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/preferences" reloadDocument className="grid gap-3">
      <input type="hidden" name="to" value={pathname + search} />
      <Choices legend={m.language_label()}>
        {LOCALES.map((locale) => (
          <Choice key={locale} name="locale" value={locale} isOn={locale === currentLocale()} lang={locale}>
            {localeWords[locale]()}
          </Choice>
        ))}
      </Choices>
      <Choices legend={m.theme_label()}>
        {THEMES.map((one) => (
          <Choice key={one} name="theme" value={one} isOn={one === theme}>
            {themeWords[one]()}
          </Choice>
        ))}
      </Choices>
    </Form>
  )
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs text-ink-3">{legend}</legend>
      <div className="flex flex-wrap gap-1">{children}</div>
    </fieldset>
  )
}

function Choice({
  name,
  value,
  isOn,
  lang,
  children,
}: {
  name: string
  value: string
  isOn: boolean
  lang?: string
  children: ReactNode
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      lang={lang}
      aria-pressed={isOn}
      className={`flex-1 whitespace-nowrap rounded-md border px-2 py-1 text-sm ${
        isOn
          ? 'border-transparent bg-accent-soft font-semibold text-accent-ink'
          : 'border-line text-ink-2 hover:border-ink-3'
      }`}
    >
      {children}
    </button>
  )
}
