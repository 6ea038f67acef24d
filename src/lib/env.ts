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

/** What production refuses, each named. Empty in demo mode. */
function productionProblems(parsed: Parsed): string[] {
  if (parsed.HUB_MODE !== 'production') return []
  const problems: string[] = []
  if (!parsed.PUBLIC_URL) problems.push('PUBLIC_URL is missing: production needs its public address')
  if (parsed.PUBLIC_URL?.startsWith('http://') && !/\/\/(localhost|127\.0\.0\.1)[:/]?/.test(parsed.PUBLIC_URL))
    problems.push('PUBLIC_URL must be https in production')
  if (/^(.)\1+$/.test(parsed.PAYLOAD_SECRET) || /secret|changeme|example/i.test(parsed.PAYLOAD_SECRET))
    problems.push('PAYLOAD_SECRET is a default: make one with `openssl rand -hex 32`')
  if (/^(..)\1+$/.test(parsed.TICKET_SIGNING_KEY))
    problems.push('TICKET_SIGNING_KEY is a default: make one with `openssl rand -hex 32`')
  if (parsed.PAYMENT_ENV === 'mock') problems.push('PAYMENT_ENV=mock is for demo only')
  if (parsed.PAYMENT_ENV === 'production' && parsed.STRIPE_SECRET_KEY?.startsWith('sk_test_'))
    problems.push('STRIPE_SECRET_KEY is a test key while PAYMENT_ENV=production')
  if (parsed.STRIPE_API_URL) problems.push('STRIPE_API_URL points to an emulator: not in production')
  if (parsed.GEMINI_API_URL?.startsWith('http://')) problems.push('GEMINI_API_URL must be https in production')
  if (parsed.STRIPE_SECRET_KEY && !parsed.STRIPE_WEBHOOK_SECRET)
    problems.push('STRIPE_WEBHOOK_SECRET is missing while STRIPE_SECRET_KEY is set')
  if (parsed.TELEGRAM_BOT_TOKEN && !parsed.TELEGRAM_WEBHOOK_SECRET)
    problems.push('TELEGRAM_WEBHOOK_SECRET is missing while TELEGRAM_BOT_TOKEN is set: `openssl rand -hex 32`')
  if (parsed.PUSH_SERVICE_URL) problems.push('PUSH_SERVICE_URL points to an emulator: not in production')
  if (!parsed.VAPID_PUBLIC_KEY !== !parsed.VAPID_PRIVATE_KEY)
    problems.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both or none')
  if (parsed.ADMIN_PASSWORD && (demoPasswords.has(parsed.ADMIN_PASSWORD) || parsed.ADMIN_PASSWORD.length < 10))
    problems.push('ADMIN_PASSWORD is a demo password or shorter than 10 characters')
  return problems
}

/** Reads and checks a set of variables. Throws an Error whose message lists every problem, one a line. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}\nSee .env.example.`)
  }
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
