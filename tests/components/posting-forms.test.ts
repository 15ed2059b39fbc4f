import { expect, test } from 'vitest'
import { sourceFiles } from '../setup/source-files'

/** What may be sent without a key, and why. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'app/components/forms/post-form.tsx': 'gives the key itself',
  'app/components/layout/person-menu.tsx': 'signing out, language and appearance: done twice is done once',
  'app/features/identity/ui/sample-persons.tsx': 'entering twice opens a session each',
  'app/routes/link.$token/route.tsx': 'a link is spent once, and the form sends itself once',
  'app/routes/sign-in/route.tsx': 'signing in twice opens a session each',
}

test('every form that changes something carries a key, so that it is not done twice', () => {
  const keyless = sourceFiles('app', /\.tsx$/).filter(({ path, text }) => {
    const posting = text.match(/<(?:[\w.]+\.)?[Ff]orm\b[^>]*?method="post"/g) ?? []
    const keys = text.match(/<FormKey\b/g) ?? []
    return posting.length > keys.length && !(path in WITHOUT_KEY)
  })
  expect(keyless.map(({ path }) => path)).toEqual([])
})
