import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A reason not to start, in one sentence with its remedy. */
export class StartProblem extends Error {}

/** Characters. */
const SHORTEST_SECRET = 32

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Port to listen on; 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to listen on. Anything but loopback closes the sample persons' one-click entry. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the database and of what is kept beside it. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Address under which people reach the server; `https://` makes cookies secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Key that signs cookies; generated and kept in the data folder if absent. */
  SESSION_SECRET: z.string().min(SHORTEST_SECRET).optional(),
  /** `auto` loads the sample programme into an empty data folder, `off` never. */
  SAMPLE: z.enum(['auto', 'off']).default('auto'),
  /** Lets whoever sends it as a bearer token read /metrics from another machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** The company's mail server, `smtp://` or `smtps://`, with name and password where it asks for them. Without it nothing is mailed. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** From whom mails come: `Groundwork <groundwork@example.com>`. */
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Env = ReturnType<typeof readEnv>

/**
 * The configuration, parsed once.
 * @throws StartProblem naming each variable that cannot be used.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')
    throw new StartProblem(
      `The configuration cannot be used: ${faults}. See docs/operations/configuration.md for each variable.`,
    )
  }
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl } = parsed.data
  if (smtpUrl !== undefined && (from === undefined || publicUrl === undefined)) {
    throw new StartProblem(
      'SMTP_URL needs MAIL_FROM and PUBLIC_URL beside it: a mail says from whom it comes and where its links lead. See docs/operations/configuration.md.',
    )
  }
  const dataDir = resolve(parsed.data.DATA_DIR)
  let secret = parsed.data.SESSION_SECRET
  return {
    nodeEnv: parsed.data.NODE_ENV,
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    isLoopback: ['127.0.0.1', '::1', 'localhost'].includes(parsed.data.HOST),
    dataDir,
    databaseFile: join(dataDir, 'groundwork.db'),
    /** Folder of the files that people attach as evidence. */
    evidenceDir: join(dataDir, 'evidence'),
    publicUrl: parsed.data.PUBLIC_URL,
    isSecure: parsed.data.PUBLIC_URL?.startsWith('https://') ?? false,
    sample: parsed.data.SAMPLE,
    logLevel: parsed.data.LOG_LEVEL,
    mail: smtpUrl && from && publicUrl ? { smtpUrl, from, publicUrl } : null,
    metricsToken: parsed.data.METRICS_TOKEN,
    sessionSecret: () => {
      secret ??= keptSecret(dataDir)
      return secret
    },
  }
}

/** Makes sure that the data folder is there and can be written. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.R_OK)
  } catch {
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written: give this user the right to it, or choose another with DATA_DIR.`,
    )
  }
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < SHORTEST_SECRET) {
    throw new StartProblem(
      `The session secret in ${file} is cut off: remove the file and start again; everybody then signs in anew.`,
    )
  }
  return secret
}
