import { expect, test } from 'vitest'
import { programme } from '~db/schema/programme'
import { loadSample } from '~db/seed/sample/load-sample.server'
import { makeInstallation } from '../factories/installation'

test('an empty installation gets the sample programme', async () => {
  const db = makeInstallation()
  await loadSample(db, Date.UTC(2026, 10, 16, 2))
  const rows = await db.read.select({ slug: programme.slug }).from(programme)
  expect(rows).toEqual([{ slug: 'hengchuan' }])
})
