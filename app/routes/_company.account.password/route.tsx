import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { readFaults } from '~/components/forms/read-faults'
import { ownAccount } from '~/features/identity/account.server'
import { changePassword } from '~/features/identity/commands/change-password.server'
import { changePasswordSchema } from '~/features/identity/schema'
import { PasswordForm } from '~/features/identity/ui/password-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { postedForm } from '~/lib/form-receipts.server'
import { noticeHeader } from '~/lib/notice.server'
import { requirePerson } from '~/lib/session.server'
import { openTrial, tryLater } from '~/lib/sign-in-throttle.server'

const access = { read: 'signedIn', change: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders
export const meta: MetaFunction = () => [{ title: `${m.account_password_change()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requirePerson(request)
  return { email }
}

/** A wrong current password counts as at the door: a browser left open must not serve to guess it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const posted = await postedForm(request, person.id)
  const form = await parseForm(request, changePasswordSchema)
  if (!form.ok) return data(form.faults, 422)
  const trial = await openTrial({ email: person.email, address: context.address, request })
  if (!trial.mayTry) return tryLater(form.values, trial.waitMs)
  const changed = await changePassword(ownAccount(person, posted), form.data)
  if (!changed.ok) return data(refusedForm(form.values, changed.refusals), 422)
  await trial.succeed()
  return redirect('/account', { headers: { 'Set-Cookie': await noticeHeader('passwordChanged') } })
}

export default function Password() {
  const { email } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  return (
    <FormPage back={{ to: '/account', word: m.account_title() }} title={m.account_password_change()}>
      <PasswordForm email={email} faults={faults} />
    </FormPage>
  )
}
