/**
 * The environment of the tests, fixed whatever the developer's shell or .env say. Imported by every set-up file before
 * src/lib/env.ts is.
 */

/** Cleared: a key in the developer's shell must not send a test to the outside. */
const cleared = [
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'DATABASE_POOL_MAX',
  'GEMINI_API_KEY',
  'GEMINI_API_URL',
  'GEMINI_MODELS',
  'GEMINI_TIMEOUT_MS',
  'HOST',
  'HUB_DEV',
  'MAIL_FROM',
  'METRICS_TOKEN',
  'OPENID_CLIENT_ID',
  'OPENID_CLIENT_SECRET',
  'OPENID_EMAIL_DOMAINS',
  'OPENID_ISSUER',
  'OPENID_LABEL',
  'OPENID_TIMEOUT_MS',
  'PORT',
  'PUSH_SERVICE_URL',
  'RATE_LIMIT_TRUSTED_RANGES',
  'SANDBOX_DELAY_MS',
  'SANDBOX_SUCCESS_RATE',
  'SMTP_URL',
  'STRIPE_API_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_STAFF_CHAT_ID',
  'TELEGRAM_WEBHOOK_SECRET',
  'TIMETABLE_RANGES',
  'TRUSTED_PROXIES',
  'VAPID_PRIVATE_KEY',
  'VAPID_PUBLIC_KEY',
  'VAPID_SUBJECT',
]

const fixed = {
  HUB_MODE: 'demo',
  PUBLIC_URL: 'http://localhost:3000',
  PAYMENT_ENV: 'mock',
  PAYLOAD_SECRET: '0123456789abcdef'.repeat(4),
  TICKET_SIGNING_KEY: 'fedcba9876543210'.repeat(4),
  NEXT_TELEMETRY_DISABLED: '1',
  TZ: 'UTC',
}

/** The same as variables for a child process. */
export function testEnvironment(databaseUrl: string, mediaDir: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...fixed, DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir }
  for (const name of cleared) delete env[name]
  // Refused payments and the like are expected; LOG_LEVEL=debug npm test -- <file> shows them.
  env.LOG_LEVEL ??= 'silent'
  return env
}

/** Makes them the environment of this process. */
export function applyTestEnvironment(databaseUrl: string, mediaDir: string): void {
  for (const name of cleared) delete process.env[name]
  Object.assign(process.env, testEnvironment(databaseUrl, mediaDir))
}
