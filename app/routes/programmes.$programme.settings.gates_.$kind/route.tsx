import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PROGRAMME_GATES } from '~/domain/gate-key'
import { neededByDefault, neededUnit, rulesOf } from '~/domain/gate-rules'
import { GATE_KINDS } from '~/domain/vocabulary'
import { configureGate } from '~/features/gates/commands/configure-gate.server'
import { askableTitle } from '~/features/gates/criterion-words'
import { approverCandidates, settingsOf } from '~/features/gates/queries.server'
import { configureGateSchema } from '~/features/gates/schema'
import { KindForm } from '~/features/gates/ui/kind-form'
import { gateKindWord } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'gate.configure', change: 'gate.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

const kindNamed = (name: string | undefined) => {
  const kind = GATE_KINDS.find((one) => one === name)
  if (!kind) throw notFound()
  return kind
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const kind = kindNamed(params.kind)
  const { rules, approvers, days } = await settingsOf(db, programme)
  const ofProgramme = PROGRAMME_GATES.find((one) => one === kind)
  const own = rules.filter(({ gate }) => gate === kind)
  const shown = rulesOf(kind, rules, programme)
  return {
    slug: programme.slug,
    kind,
    rules: shown.map(({ criterion }) => ({
      criterion,
      title: askableTitle(criterion),
      unit: neededUnit(criterion),
      usual: neededByDefault(criterion, programme),
    })),
    saved: {
      asked: shown.filter(({ isAsked }) => isAsked).map(({ criterion }) => criterion),
      approverIds: approvers.filter(({ gate }) => gate === kind).map(({ personId }) => personId),
      plannedOn: (ofProgramme && days[ofProgramme]) ?? null,
      ...Object.fromEntries(own.map(({ criterion, needed }) => [criterion, needed])),
    },
    hasDay: ofProgramme !== undefined,
    version: Math.max(0, ...own.map((rule) => rule.version)),
    people: await approverCandidates(db, programme.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const gate = kindNamed(params.kind)
  const form = await parseForm(request, configureGateSchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(
    form.values,
    await configureGate(change, { ...form.data, gate }),
    `/programmes/${programme.slug}/settings/gates`,
  )
}

export default function GateKindPage() {
  const { slug, kind, rules, saved, hasDay, version, people } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  const back = `/programmes/${slug}/settings/gates`
  return (
    <FormPage
      back={{ to: back, word: m.gates_settings() }}
      title={m.gates_settings_kind_title({ gate: gateKindWord(kind) })}
    >
      <KindForm fields={fields} rules={rules} people={people} hasDay={hasDay} version={version} back={back} />
    </FormPage>
  )
}
