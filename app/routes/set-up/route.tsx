import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { NewPasswordField } from '~/components/forms/new-password-field'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { Button } from '~/components/ui/button'
import { admissionHeaders } from '~/features/identity/admission.server'
import { setUp } from '~/features/identity/commands.server'
import { needsSetUp } from '~/features/identity/queries.server'
import { setUpSchema } from '~/features/identity/schema'
import { Entrance } from '~/features/identity/ui/entrance'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { now } from '~/lib/clock.server'
import { themeOf } from '~/lib/cookies.server'
import { parseForm, refusedForm } from '~/lib/form.server'
import { postedForm } from '~/lib/form-receipts.server'
import { installation } from '~/lib/installation.server'

export const handle: { access: RouteAccess } = { access: { read: 'public', change: 'public' } }
/** Who sends it, when there is nobody yet. */
const NOBODY = 0

export const meta: MetaFunction = () => [{ title: `${m.set_up_title()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await needsSetUp(installation().db))) throw redirect('/')
  return { theme: await themeOf(request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const posted = await postedForm(request, NOBODY)
  const form = await parseForm(request, setUpSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await setUp({ db: installation().db, now: now(), form: posted }, form.data)
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  return redirect('/programmes', { headers: await admissionHeaders(request, done.value.value, form.data.email) })
}

export default function SetUp() {
  const { theme } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  const field = (name: string) => ({ name, defaultValue: faults.value(name, ''), errors: faults.errors(name) })
  return (
    <Entrance title={m.set_up_title()} lead={m.set_up_lead()} theme={theme}>
      <PostForm className="grid gap-5">
        <FormProblems problems={faults.problems} />
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-sm text-ink-3">{m.set_up_company()}</legend>
          <TextField label={m.set_up_company_zh()} {...field('companyZh')} />
          <TextField label={m.set_up_company_en()} isOptional {...field('companyEn')} />
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-sm text-ink-3">{m.set_up_administrator()}</legend>
          <TextField label={m.set_up_name_zh()} autoComplete="name" {...field('nameZh')} />
          <TextField label={m.set_up_name_en()} isOptional {...field('nameEn')} />
          <TextField label={m.sign_in_email()} type="email" autoComplete="username" {...field('email')} />
          <NewPasswordField label={m.sign_in_password()} name="password" errors={faults.errors('password')} />
        </fieldset>
        <Button look="primary" className="min-h-10">
          {m.set_up_submit()}
        </Button>
      </PostForm>
    </Entrance>
  )
}
