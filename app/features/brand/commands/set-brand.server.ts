import { eq } from 'drizzle-orm'
import { judgeColour, judgeLogo } from '~/domain/brand'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
} from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { brand } from '~db/schema/report'
import type { SetBrand } from '../schema'

type Values = Pick<typeof brand.$inferSelect, 'colour' | 'logo' | 'logoType'>

/**
 * Says how the company's files look from now on; frozen reports are shown in the look of the day. Refused:
 * `brandColourPale` (field `colour`), `logoTooLarge` and `logoKind` (field `logo`), `conflict`.
 */
export function setBrand(context: ChangeContext, input: SetBrand): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'setBrand', async (tx, record) => {
    authorise(context, 'brand.set')
    const [row] = await tx.select().from(brand).limit(1)
    ensureUnchanged({ id: row?.id ?? 0, version: row?.version ?? 0 }, input.version, 'brand')
    const values: Values = { colour: ensure(judgeColour(input.colour)), ...logoOf(input, row) }
    const id = await write(tx, row, values)
    // A picture is no word for the log: that it is another one is.
    const told = ({ colour, logo }: Partial<Values>) => ({ colour, logo: logo ? `${logo.length} bytes` : '' })
    if (row) record.changed('brand', id, told(row), told(values))
    else record.created('brand', id, told(values))
    return undefined
  })
}

function logoOf({ logo, removeLogo }: SetBrand, row: Values | undefined): Pick<Values, 'logo' | 'logoType'> {
  if (logo) return { logo: Buffer.from(logo), logoType: ensure(judgeLogo(logo)).mediaType }
  if (removeLogo || !row) return { logo: null, logoType: null }
  return { logo: row.logo, logoType: row.logoType }
}

async function write(
  tx: Statements,
  row: { id: number; version: number } | undefined,
  values: Values,
): Promise<number> {
  if (!row) return present((await tx.insert(brand).values(values).returning({ id: brand.id }))[0]).id
  await tx
    .update(brand)
    .set({ ...values, version: row.version + 1 })
    .where(eq(brand.id, row.id))
  return row.id
}
