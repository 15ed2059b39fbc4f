import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { TableScroll } from '~/components/ui/table-scroll'
import { PROGRAMME_GATES } from '~/domain/gate-key'
import { askedAt } from '~/domain/gate-rules'
import { GATE_KINDS } from '~/domain/vocabulary'
import { approverCandidates, settingsOf } from '~/features/gates/queries.server'
import { fullDay } from '~/i18n/format'
import { gateKindWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'gate.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const settings = await settingsOf(db, programme)
  const people = await approverCandidates(db, programme.id)
  const kinds = GATE_KINDS.map((kind) => {
    const ids = new Set(settings.approvers.filter(({ gate }) => gate === kind).map(({ personId }) => personId))
    const day = PROGRAMME_GATES.find((one) => one === kind)
    return {
      kind,
      count: askedAt(kind, settings.rules, programme).length,
      approvers: people.filter(({ id }) => ids.has(id)).map(({ name }) => name),
      plannedOn: (day && settings.days[day]) ?? null,
    }
  })
  return { slug: programme.slug, kinds }
}

export default function GateSettingsPage() {
  const { slug, kinds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader question={m.gates_settings()} title={m.gates_settings_title()} />
      <Card>
        <TableScroll label={m.gates_settings()}>
          <table className="data-table">
            <caption className="sr-only">{m.gates_settings()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.gates_column_gate()}</th>
                <th scope="col">{m.gates_column_criteria()}</th>
                <th scope="col">{m.gates_column_approvers()}</th>
                <th scope="col">{m.gates_column_planned()}</th>
                <th scope="col">
                  <span className="sr-only">{m.gates_settings_edit()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ kind, count, approvers, plannedOn }) => (
                <tr key={kind}>
                  <th scope="row">{gateKindWord(kind)}</th>
                  <td>{m.gates_settings_count({ count })}</td>
                  <td>
                    {approvers.length > 0
                      ? approvers.map(nameOf).join(m.programmes_list_separator())
                      : m.gates_settings_nobody()}
                  </td>
                  <td className="whitespace-nowrap">{plannedOn ? fullDay(plannedOn) : '–'}</td>
                  <td className="text-right">
                    <Link to={`/programmes/${slug}/settings/gates/${kind}`} className="text-accent hover:underline">
                      {m.gates_settings_edit()}
                      <span className="sr-only"> {gateKindWord(kind)}</span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </Card>
    </>
  )
}
