import { createHash } from 'node:crypto'
import { data } from '@remix-run/node'
import { ipKeyGenerator } from 'express-rate-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '~/domain/verdict'
import { type FormFaults, refusedForm } from './form.server'
import { accountKey, knownDevice } from './known-device.server'

/**
 * How many passwords may be wrong within one window; the window begins with the first of them and then all is forgotten,
 * so nobody is locked out for longer than it lasts.
 * - `account`: from all browsers together that have not signed in to the account before. Whoever exhausts it shuts out
 *   other strangers, not the person on a browser of theirs.
 * - `device`: of a browser that has. It is counted by itself alone, also apart from its network address: an office shares one.
 * - `address`: of a network address (IPv6: its /56), over all accounts, from browsers unknown to them.
 */
const WINDOW_S = 15 * 60
const budgets = {
  account: new RateLimiterMemory({ points: 10, duration: WINDOW_S }),
  device: new RateLimiterMemory({ points: 10, duration: WINDOW_S }),
  address: new RateLimiterMemory({ points: 50, duration: WINDOW_S }),
}
type Budget = keyof typeof budgets

/** A password that somebody wants to try, with whatever they typed as the account: it need not exist. */
export interface Attempt {
  email: string
  /** Network address. */
  address: string
  request: Request
}

export type Trial =
  | { mayTry: false; waitMs: number }
  /** To be told when the password was right: what was counted against account and browser is forgotten. */
  | { mayTry: true; succeed: () => Promise<void> }

/**
 * Counts an attempt as failed before its password is looked at, so that attempts at the same time cannot slip through
 * together. Budgets live in memory, each key for one window and as long as a hash; a restart refills them.
 */
export async function openTrial({ email, address, request }: Attempt): Promise<Trial> {
  const device = await knownDevice(request, email)
  if (device !== null) return spend('device', keyOf(device, accountKey(email)))
  const account = keyOf(accountKey(email))
  const place = keyOf(address.includes(':') ? ipKeyGenerator(address) : address)
  const spent = await budgets.address.get(place)
  // An address that is exhausted is turned away here, so that it neither spends of accounts nor fills the memory.
  if (spent && spent.remainingPoints === 0 && spent.msBeforeNext > 0)
    return { mayTry: false, waitMs: spent.msBeforeNext }
  const atAccount = await spend('account', account)
  if (!atAccount.mayTry) return atAccount
  const atAddress = await spend('address', place)
  if (!atAddress.mayTry) {
    await budgets.account.reward(account)
    return atAddress
  }
  return {
    mayTry: true,
    // The address gets back this attempt only: somebody's own account must not refill what they spend on others.
    succeed: async () => void (await Promise.all([atAccount.succeed(), budgets.address.reward(place)])),
  }
}

/** The answer to an attempt too many: the form again with what was typed, and when to come back. Status 429. */
export function tryLater(values: Record<string, string>, waitMs: number) {
  const { refusals } = refuse({ code: 'tryLater', minutes: Math.max(1, Math.ceil(waitMs / 60_000)) })
  const headers = { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) }
  return data<FormFaults>(refusedForm(values, refusals), { status: 429, headers })
}

/** Forgets all attempts, as a restart does. */
export async function forgetAttempts(): Promise<void> {
  for (const budget of Object.values(budgets)) {
    for (const { key } of budget.dump().storage) await budget.delete(key)
  }
}

async function spend(budget: Budget, key: string): Promise<Trial> {
  try {
    await budgets[budget].consume(key)
    return { mayTry: true, succeed: async () => void (await budgets[budget].delete(key)) }
  } catch (exhausted) {
    if (exhausted instanceof RateLimiterRes) return { mayTry: false, waitMs: exhausted.msBeforeNext }
    throw exhausted
  }
}

function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('base64url')
}
