import { type BrandLook, DEFAULT_BRAND_COLOUR, judgeLogo } from '~/domain/brand'
import type { Db } from '~db/client.server'
import { brand } from '~db/schema/report'

/** How the company's files look, and the version of the row that says so: 0 where nobody has said. */
export async function brandOf(db: Db): Promise<BrandLook & { version: number }> {
  const [row] = await db.read.select().from(brand).limit(1)
  if (!row) return { colour: DEFAULT_BRAND_COLOUR, logo: null, version: 0 }
  const { colour, logo, version } = row
  const judged = logo ? judgeLogo(logo) : null
  if (!logo || !judged?.ok) return { colour, logo: null, version }
  const { mediaType, width, height } = judged.value
  return { colour, logo: { data: `${mediaType};base64,${logo.toString('base64')}`, width, height }, version }
}
