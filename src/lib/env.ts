/**
 * The one place that reads `process.env`. Checked at start: a wrong or missing variable stops the process
 * with a sentence that names it. Guards read `env.HUB_MODE`, never NODE_ENV.
 */
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .optional()
  .transform((value) => value === '1' || value === 'true')
const list = z
  .string()
  .optional()
  .transform((value) =>
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

const schema = z.object({
  HUB_MODE: z.enum(['demo', 'production']).default('demo'),
  HUB_DEV: flag,
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().min(1, 'a PostgreSQL address such as postgres://user:password@host:5432/eventhub'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(20),
  PAYLOAD_SECRET: z.string().min(32, 'at least 32 characters'),
  TICKET_SIGNING_KEY: z.string().regex(/^[0-9a-f]{64}$/i, '64 hexadecimal characters (32 bytes)'),
  MEDIA_DIR: z.string().default('media'),
  NEXT_DIST_DIR: z.string().default('.next'),
  BENCH: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUSTED_PROXIES: list,
  RATE_LIMIT_TRUSTED_RANGES: list,
  TIMETABLE_RANGES: list,
  PAYMENT_ENV: z.enum(['mock', 'test', 'production']).optional(),
  SANDBOX_SUCCESS_RATE: z.coerce.number().min(0).max(1).default(1),
  SANDBOX_DELAY_MS: z.coerce.number().int().min(0).max(60000).default(2000),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_API_URL: z.url().optional(),
  GEMINI_API_KEY: z.string().optional(),
  GEMINI_MODELS: z
    .string()
    .default('gemini-2.5-flash,gemini-2.5-flash-lite')
    .transform((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  GEMINI_API_URL: z.url().optional(),
  GEMINI_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(15_000),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Event Hub <no-reply@localhost>'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'a token as @BotFather gives it, 123456:ABC…')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ and -')
    .optional(),
  TELEGRAM_API_ROOT: z.url().default('https://api.telegram.org'),
  TELEGRAM_STAFF_CHAT_ID: z
    .string()
    .regex(/^-?\d{1,19}$/, 'a chat id, such as -1001234567890')
    .optional(),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/, '65 bytes in base64url')
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, '32 bytes in base64url')
    .optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'mailto:… or https://…')
    .default('mailto:no-reply@localhost'),
  PUSH_SERVICE_URL: z.url().optional(),
  OPENID_ISSUER: z.url().optional(),
  OPENID_CLIENT_ID: z.string().optional(),
  OPENID_CLIENT_SECRET: z.string().optional(),
  OPENID_EMAIL_DOMAINS: list.transform((domains) => domains.map((domain) => domain.toLowerCase())),
  OPENID_LABEL: z.string().trim().max(60).optional(),
  OPENID_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(8000),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().optional(),
  METRICS_TOKEN: z.string().optional(),
  DISABLED_PLUGINS: list,
})

type Parsed = z.infer<typeof schema>

export type Env = Parsed & {
  /** Absolute address of the site without a trailing slash. */
  PUBLIC_URL: string
  PAYMENT_ENV: 'mock' | 'test' | 'production'
  isDemo: boolean
  isProduction: boolean
}

/** Printed in our own papers: never good for a production. */
export const demoPasswords: ReadonlySet<string> = new Set(['admin123', 'head12345', 'student123'])

/** Plain http that does not leave the machine. */
export const isLocalHttp = (url: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(?=[:/]|$)/.test(url)

const openIdNames = ['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET', 'OPENID_EMAIL_DOMAINS'] as const
const openIdGiven = (given: Parsed): string[] => openIdNames.filter((name) => (given[name] ?? '').length > 0)

/** What is refused whatever the mode, each with what to do. */
const contradictions: readonly [(given: Parsed) => boolean, string][] = [
  [
    (given) => ![0, openIdNames.length].includes(openIdGiven(given).length),
    `${openIdNames.join(', ')} belong together: set all of them or none`,
  ],
  [
    ({ OPENID_ISSUER = 'https:' }) => !OPENID_ISSUER.startsWith('https:') && !isLocalHttp(OPENID_ISSUER),
    'OPENID_ISSUER must be https',
  ],
  [
    ({ OPENID_ISSUER = '' }) => OPENID_ISSUER.includes('/.well-known/'),
    'OPENID_ISSUER is the issuer itself, without /.well-known/…',
  ],
  [
    ({ OPENID_ISSUER = '' }) =>
      /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)\b/.test(OPENID_ISSUER),
    'OPENID_ISSUER must name your own tenant: people of every other one could come in',
  ],
  [
    ({ OPENID_EMAIL_DOMAINS }) => OPENID_EMAIL_DOMAINS.some((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)),
    'OPENID_EMAIL_DOMAINS are names such as stu.sdu.edu.kz, with commas between them',
  ],
]

/** What production refuses, each with what to do. */
const refusals: readonly [(given: Parsed) => boolean, string][] = [
  [({ PUBLIC_URL }) => !PUBLIC_URL, 'PUBLIC_URL is missing: production needs its public address'],
  [
    ({ PUBLIC_URL = '' }) => PUBLIC_URL.startsWith('http://') && !isLocalHttp(PUBLIC_URL),
    'PUBLIC_URL must be https in production',
  ],
  [
    ({ PAYLOAD_SECRET }) => /^(.)\1+$/.test(PAYLOAD_SECRET) || /secret|changeme|example/i.test(PAYLOAD_SECRET),
    'PAYLOAD_SECRET is a default: make one with `openssl rand -hex 32`',
  ],
  [
    ({ TICKET_SIGNING_KEY }) => /^(..)\1+$/.test(TICKET_SIGNING_KEY),
    'TICKET_SIGNING_KEY is a default: make one with `openssl rand -hex 32`',
  ],
  [({ PAYMENT_ENV }) => PAYMENT_ENV === 'mock', 'PAYMENT_ENV=mock is for demo only'],
  [
    ({ PAYMENT_ENV, STRIPE_SECRET_KEY }) =>
      PAYMENT_ENV === 'production' && STRIPE_SECRET_KEY?.startsWith('sk_test_') === true,
    'STRIPE_SECRET_KEY is a test key while PAYMENT_ENV=production',
  ],
  [
    ({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }) => Boolean(STRIPE_SECRET_KEY) && !STRIPE_WEBHOOK_SECRET,
    'STRIPE_WEBHOOK_SECRET is missing while STRIPE_SECRET_KEY is set',
  ],
  [({ STRIPE_API_URL }) => Boolean(STRIPE_API_URL), 'STRIPE_API_URL points to an emulator: not in production'],
  [
    ({ GEMINI_API_URL }) => GEMINI_API_URL?.startsWith('http://') === true,
    'GEMINI_API_URL must be https in production',
  ],
  [
    ({ TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET }) => Boolean(TELEGRAM_BOT_TOKEN) && !TELEGRAM_WEBHOOK_SECRET,
    'TELEGRAM_WEBHOOK_SECRET is missing while TELEGRAM_BOT_TOKEN is set: `openssl rand -hex 32`',
  ],
  [
    ({ OPENID_ISSUER }) => OPENID_ISSUER?.startsWith('http://') === true,
    'OPENID_ISSUER is an emulator on this machine: production needs https',
  ],
  [({ PUSH_SERVICE_URL }) => Boolean(PUSH_SERVICE_URL), 'PUSH_SERVICE_URL points to an emulator: not in production'],
  [
    ({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY }) => Boolean(VAPID_PUBLIC_KEY) !== Boolean(VAPID_PRIVATE_KEY),
    'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both or none',
  ],
  [
    ({ ADMIN_PASSWORD }) =>
      ADMIN_PASSWORD !== undefined && (demoPasswords.has(ADMIN_PASSWORD) || ADMIN_PASSWORD.length < 10),
    'ADMIN_PASSWORD is a demo password or shorter than 10 characters',
  ],
]

/** Each problem named; none in demo mode. */
const productionProblems = (parsed: Parsed): string[] =>
  parsed.HUB_MODE === 'production'
    ? refusals.filter(([isRefused]) => isRefused(parsed)).map(([, problem]) => problem)
    : []

/** Reads and checks a set of variables. Throws an Error whose message lists every problem, one a line. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}\nSee .env.example.`)
  }
  const contradicted = contradictions.filter(([isRefused]) => isRefused(result.data)).map(([, problem]) => problem)
  if (contradicted.length > 0)
    throw new Error(`The configuration contradicts itself:\n  ${contradicted.join('\n  ')}\nSee .env.example.`)
  const problems = productionProblems(result.data)
  if (problems.length > 0) throw new Error(`Production refuses this configuration:\n  ${problems.join('\n  ')}`)
  const isProduction = result.data.HUB_MODE === 'production'
  return {
    ...result.data,
    PUBLIC_URL: (result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}`).replace(/\/+$/, ''),
    PAYMENT_ENV: result.data.PAYMENT_ENV ?? (isProduction ? 'production' : 'mock'),
    isProduction,
    isDemo: !isProduction,
  }
}

export const env: Env = readEnv(process.env)
