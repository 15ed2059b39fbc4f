import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import { Button } from '~/components/ui/button'
import { admissionHeaders } from '~/features/identity/admission.server'
import { enterAsSample, signIn } from '~/features/identity/commands.server'
import { needsSetUp, samplePersons } from '~/features/identity/queries.server'
import { signInSchema } from '~/features/identity/schema'
import { Entrance } from '~/features/identity/ui/entrance'
import { SamplePersons } from '~/features/identity/ui/sample-persons'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { themeOf } from '~/lib/cookies.server'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound, safePath } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { accountKey } from '~/lib/known-device.server'
import { signedInPerson } from '~/lib/session.server'
import { openTrial, tryLater } from '~/lib/sign-in-throttle.server'

export const handle: { access: RouteAccess } = { access: { read: 'public', change: 'public' } }
/** Says also before JavaScript how long to wait. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders
export const meta: MetaFunction = () => [{ title: `${m.sign_in_title()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, env } = installation()
  const to = safePath(new URL(request.url).searchParams.get('to'))
  if (await needsSetUp(db)) throw redirect('/set-up')
  if (await signedInPerson(request)) throw redirect(to)
  return { to, persons: env.isLoopback ? await samplePersons(db) : [], theme: await themeOf(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env } = installation()
  const sent = await request.clone().formData()
  const to = safePath(sent.get('to'))
  if (sent.has('sample')) {
    const entered = env.isLoopback ? await enterAsSample(db, Number(sent.get('sample'))) : null
    if (!entered?.ok) throw notFound()
    return redirect(to, { headers: await admissionHeaders(request, entered.value) })
  }
  const form = await parseForm(request, signInSchema)
  if (!form.ok) return data(form.faults, 422)
  const { email } = form.data
  const { address, note } = context
  const trial = await openTrial({ email, address, request })
  if (!trial.mayTry) {
    note({ address, account: accountKey(email) }, 'sign-in throttled')
    return tryLater(form.values, trial.waitMs)
  }
  const signedIn = await signIn(db, form.data)
  if (!signedIn.ok) {
    note({ address, account: accountKey(email) }, 'sign-in failed')
    return data(refusedForm(form.values, signedIn.refusals), 422)
  }
  await trial.succeed()
  return redirect(to, { headers: await admissionHeaders(request, signedIn.value, email) })
}

export default function SignIn() {
  const { to, persons, theme } = useLoaderData<typeof loader>()
  const faults = readFaults(useActionData<typeof action>())
  return (
    <Entrance title={m.sign_in_title()} lead={m.sign_in_lead()} theme={theme}>
      <Form method="post" noValidate className="grid gap-3">
        <FormProblems title={m.sign_in_problem()} problems={faults.problems} />
        <input type="hidden" name="to" value={to} />
        <TextField
          label={m.sign_in_email()}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={faults.value('email', '')}
          errors={faults.errors('email')}
        />
        <TextField
          label={m.sign_in_password()}
          name="password"
          type="password"
          autoComplete="current-password"
          errors={faults.errors('password')}
        />
        <Button look="primary" className="min-h-10">
          {m.sign_in_submit()}
        </Button>
        <p className="text-sm text-ink-3">{m.sign_in_forgotten()}</p>
      </Form>
      <SamplePersons persons={persons} to={to} />
    </Entrance>
  )
}
