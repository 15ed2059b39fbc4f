import { createTransport } from 'nodemailer'
import type { Env } from './env.server'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
}

export interface Mailer {
  /** Rejects when the mail server did not take it: then it has not been sent. */
  send: (mail: Mail) => Promise<void>
  close: () => void
}

/** Milliseconds within which a mail server has to answer. */
const PATIENCE_MS = 20_000

/** The company's mail server; null where none is configured. */
export function mailerOf({ mail }: Pick<Env, 'mail'>): Mailer | null {
  if (!mail) return null
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url: mail.smtpUrl, ...patience }, { from: mail.from })
  return {
    send: async (message) => {
      // Tells programs that answer mails by themselves to leave this one alone.
      await transport.sendMail({ ...message, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    close: () => transport.close(),
  }
}
