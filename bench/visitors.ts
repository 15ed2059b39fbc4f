/** Roles in the order in which the sign-in page offers their sample persons. */
const ROLES = ['office', 'owner', 'branchLead', 'operations', 'executive', 'administrator'] as const
export type Visitor = (typeof ROLES)[number]

/** Enters as the sample person of each role and gives their cookies. */
export async function enterAll(url: string): Promise<ReadonlyMap<Visitor, string>> {
  const page = await (await fetch(`${url}/sign-in`)).text()
  const ids = [...page.matchAll(/name="sample" value="(\d+)"/g)].map((match) => match[1] ?? '')
  if (ids.length < ROLES.length) throw new Error(`${url} offers only ${ids.length} sample persons.`)
  const cookies = new Map<Visitor, string>()
  for (const [index, role] of ROLES.entries()) {
    const body = new URLSearchParams({ sample: ids[index] ?? '', to: '/' })
    const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
    if (cookie.length === 0) throw new Error(`Entering as ${role} was answered with ${answer.status}.`)
    cookies.set(role, cookie.join('; '))
  }
  return cookies
}
