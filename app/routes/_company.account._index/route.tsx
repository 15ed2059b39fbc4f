import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { ownAccount, profileOf, sessionsOf } from '~/features/identity/account.server'
import { DigestCard } from '~/features/identity/ui/digest-card'
import { OwnSessions } from '~/features/identity/ui/own-sessions'
import { ProfileCard } from '~/features/identity/ui/profile-card'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { DEFAULT_TIME_ZONE } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { requirePerson } from '~/lib/session.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.account_title()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const account = ownAccount(await requirePerson(request))
  return {
    profile: await profileOf(account),
    // Without a mail server there is nothing to turn on or off.
    mails: installation().env.mail !== null,
    sessions: await sessionsOf(account),
    now: account.now,
    timeZone: DEFAULT_TIME_ZONE,
  }
}

export default function Account() {
  const { profile, mails, ...browsers } = useLoaderData<typeof loader>()
  const count = browsers.sessions.length
  return (
    <>
      <PageHeader
        question={m.account_title()}
        title={count > 1 ? m.account_heading({ count }) : m.account_heading_here()}
      />
      <div className="grid max-w-4xl items-start gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
        <OwnSessions {...browsers} />
        <div className="grid gap-4">
          <ProfileCard profile={profile} />
          {mails && <DigestCard isOn={profile.wantsDigest} />}
          <Card title={m.sign_in_password()}>
            <p className="mb-3 text-sm text-ink-2">{m.account_password_text()}</p>
            <LinkButton to="/account/password">{m.account_password_change()}</LinkButton>
          </Card>
        </div>
      </div>
    </>
  )
}
