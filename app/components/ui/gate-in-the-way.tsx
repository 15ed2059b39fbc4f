import { Link } from '@remix-run/react'
import type { StandingInTheWay, Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { gatePath } from '~/lib/links'
import { StatusMark } from './status-badge'

const words: Readonly<Record<StandingInTheWay, () => string>> = {
  ahead: m.gates_way_ask,
  released: m.gates_way_ask,
  asked: m.gates_way_asked,
  held: m.gates_way_held,
  killed: m.gates_way_killed,
}
const statuses: Readonly<Record<StandingInTheWay, Status>> = {
  ahead: 'notStarted',
  released: 'notStarted',
  asked: 'atRisk',
  held: 'atRisk',
  killed: 'blocked',
}

/** Which gate something waits for, by its address, and how that stands. */
export interface WaitsForGate {
  address: string
  standing: StandingInTheWay
}

/** Where a button would be that is refused until a gate has said Go: how the gate stands, leading there. */
export function GateInTheWay({ slug, gate: { address, standing } }: { slug: string; gate: WaitsForGate }) {
  return (
    <Link
      to={gatePath(slug, address)}
      className="inline-flex min-h-8 items-center gap-1.5 text-sm whitespace-nowrap text-accent hover:underline"
      title={m.gates_way_text()}
    >
      <StatusMark status={statuses[standing]} />
      {words[standing]()}
    </Link>
  )
}

/** The same on a page whose form would be refused, with why. */
export function GateNotice({ slug, gate }: { slug: string; gate: WaitsForGate }) {
  return (
    <div className="mb-3 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p>{m.gates_way_text()}</p>
      <GateInTheWay slug={slug} gate={gate} />
    </div>
  )
}
