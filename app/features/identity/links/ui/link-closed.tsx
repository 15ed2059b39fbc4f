import { Link } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'

/** For every link that cannot be used, whatever the reason: whom to ask, and the way to sign in. */
export function LinkClosed() {
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-2">{m.link_closed_ask()}</p>
      <Link to="/sign-in" className="text-accent hover:underline">
        {m.link_to_sign_in()}
      </Link>
    </div>
  )
}
