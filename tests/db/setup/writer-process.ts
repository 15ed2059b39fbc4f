// Run as a process of its own: counts a unit's position up by changes, without end, and prints each number only when
// its change has been acknowledged.
import { writeSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { change, INSTALLATION } from '~/lib/change.server'
import { openDatabase } from '~db/client.server'
import { unit } from '~db/schema/people'

const [file = '', programmeId = ''] = process.argv.slice(2)
const db = openDatabase(file)
const context = {
  db,
  actor: { personId: null, name: 'writer' },
  viewer: INSTALLATION,
  programmeId: Number(programmeId),
  now: 0,
}

for (;;) {
  const made = await change(context, 'test.count', async (tx, record) => {
    const [before] = await tx.select().from(unit).where(eq(unit.nameEn, 'Counter'))
    if (!before) throw new Error('there is no counter')
    const position = before.position + 1
    await tx.update(unit).set({ position }).where(eq(unit.id, before.id))
    record.changed('unit', before.id, before, { position })
    return position
  })
  if (made.ok) writeSync(1, `${made.value.value}\n`)
}
