import pino from 'pino'
import { env } from '#src/lib/env.ts'

/**
 * The process's logger: one JSON line an entry, `{ err, msg }` for failures.
 * Personal data and secrets are masked by path; never log a body or a header wholesale.
 */
export const logger = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: [
      'password',
      '*.password',
      'token',
      '*.token',
      'authorization',
      '*.authorization',
      'cookie',
      '*.cookie',
      'email',
      '*.email',
      'to',
      '*.to',
    ],
    censor: '[masked]',
  },
})
