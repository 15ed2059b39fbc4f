import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type FormEvent, useRef } from 'react'
import { NewPasswordField } from '~/components/forms/new-password-field'
import { readFaults } from '~/components/forms/read-faults'
import { Button } from '~/components/ui/button'
import { admissionHeaders } from '~/features/identity/admission.server'
import { spendLink } from '~/features/identity/links/commands/spend-link.server'
import { openLink } from '~/features/identity/links/link-queries.server'
import { newPasswordSchema } from '~/features/identity/links/schema'
import { LinkClosed } from '~/features/identity/links/ui/link-closed'
import { Entrance } from '~/features/identity/ui/entrance'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { now } from '~/lib/clock.server'
import { themeOf } from '~/lib/cookies.server'
import { parseForm } from '~/lib/form.server'
import { installation } from '~/lib/installation.server'

export const handle: { access: RouteAccess } = { access: { read: 'public', change: 'public' } }
export const meta: MetaFunction = () => [{ title: `${m.link_title()} · ${m.app_name_full()}` }]

/** Nothing keeps the page; `server.ts` sees to it that its address is told to nobody. */
const PRIVATE = { 'Cache-Control': 'no-store' }
export const headers: HeadersFunction = () => PRIVATE

/** Reading spends nothing, since mail scanners and previews read. One answer for every link that cannot be used. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await openLink(installation().db, params.token ?? '', now())
  const theme = await themeOf(request)
  if (!link) return data({ theme, link: null }, { status: 410, headers: PRIVATE })
  const { purpose, person } = link
  return data({ theme, link: { purpose, name: person.name, email: person.email } }, { headers: PRIVATE })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await parseForm(request, newPasswordSchema)
  if (!form.ok) return data(form.faults, { status: 422, headers: PRIVATE })
  const { db } = installation()
  const owner = await spendLink({ db, now: now() }, { token: params.token ?? '', ...form.data })
  if (owner === null) return data(null, { status: 410, headers: PRIVATE })
  const headers = await admissionHeaders(request, owner.personId, owner.email)
  headers.set('Cache-Control', 'no-store')
  return redirect('/', { headers })
}

export default function PasswordLink() {
  const { theme, link } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  const onlyOnce = useOnlyOnce()
  if (!link) {
    return (
      <Entrance title={m.link_closed_title()} lead={m.link_closed_lead()} theme={theme}>
        <LinkClosed />
      </Entrance>
    )
  }
  const lead = link.purpose === 'invitation' ? m.link_lead_invitation() : m.link_lead_reset()
  return (
    <Entrance title={m.link_greeting({ name: nameOf(link.name) })} lead={lead} theme={theme}>
      <Form method="post" reloadDocument noValidate onSubmit={onlyOnce} className="grid gap-3">
        <p className="text-sm text-ink-2">{m.link_account({ email: link.email })}</p>
        {/* Lets a password manager keep the two together. */}
        <input
          name="username"
          autoComplete="username"
          value={link.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <NewPasswordField label={m.link_password()} name="password" errors={faults.errors('password')} />
        <Button look="primary" className="min-h-10">
          {m.link_submit()}
        </Button>
      </Form>
    </Entrance>
  )
}

/** The second click of a double click would find the link spent by the first. */
function useOnlyOnce() {
  const isSent = useRef(false)
  return (event: FormEvent) => {
    if (isSent.current) event.preventDefault()
    isSent.current = true
  }
}
