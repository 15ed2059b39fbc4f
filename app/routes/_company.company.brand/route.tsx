import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { setBrand } from '~/features/brand/commands/set-brand.server'
import { postedBrand } from '~/features/brand/posted-brand.server'
import { setBrandSchema } from '~/features/brand/schema'
import { BrandForm } from '~/features/brand/ui/brand-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { brandOf } from '~/lib/brand.server'
import { parseFields } from '~/lib/form.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'brand.set', change: 'brand.set' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.brand_title()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await enterCompany(request, access.read)
  const { colour, logo, version } = await brandOf(db)
  return { colour, version, logo: logo?.data ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  const { change, person } = await enterCompany(request, access.change)
  const { fields, logo, form } = await postedBrand(request, person.id)
  const parsed = parseFields(fields, setBrandSchema)
  if (!parsed.ok) return data(parsed.faults, 422)
  const saved = await setBrand({ ...change, form }, { ...parsed.data, logo })
  return answerChange(parsed.values, saved, '/company/brand')
}

export default function BrandPage() {
  const { colour, logo, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { colour, removeLogo: false })
  return (
    <>
      <PageHeader question={m.room_brand()} title={m.brand_title()} />
      <Card className="max-w-3xl">
        <p className="mb-4 max-w-prose text-sm text-ink-2">{m.brand_lead()}</p>
        <BrandForm key={version} fields={fields} version={version} logo={logo} />
      </Card>
    </>
  )
}
