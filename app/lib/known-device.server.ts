import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deviceCookie } from './cookies.server'

/** Colleagues may share a computer; those who signed in longest ago are forgotten first. */
const ACCOUNTS_A_DEVICE = 8

const deviceSchema = z.object({ device: z.string().min(1), accounts: z.array(z.string()) })

/** A name for the account of this address that does not tell the address. */
export function accountKey(email: string): string {
  return createHash('sha256').update(`account ${email}`).digest('base64url').slice(0, 22)
}

/** The browser's own name, if it has signed in to this account with its password before; null for a stranger. */
export async function knownDevice(request: Request, email: string): Promise<string | null> {
  const known = await deviceOf(request)
  return known?.accounts.includes(accountKey(email)) ? known.device : null
}

/** The header by which a browser is known from now on to have signed in to this account. */
export async function rememberDevice(request: Request, email: string): Promise<string> {
  const known = await deviceOf(request)
  const account = accountKey(email)
  const others = known?.accounts.filter((one) => one !== account) ?? []
  return deviceCookie().serialize({
    device: known?.device ?? randomBytes(16).toString('base64url'),
    accounts: [account, ...others].slice(0, ACCOUNTS_A_DEVICE),
  } satisfies z.infer<typeof deviceSchema>)
}

async function deviceOf(request: Request): Promise<z.infer<typeof deviceSchema> | null> {
  const parsed = deviceSchema.safeParse(await deviceCookie().parse(request.headers.get('Cookie')))
  return parsed.success ? parsed.data : null
}
