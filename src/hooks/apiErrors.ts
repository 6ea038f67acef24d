import type { PayloadRequest } from 'payload'
import { toErrorBody } from '#src/lib/errorBody.ts'
import { HubError } from '#src/lib/errors.ts'
import { requestLocale } from '#src/lib/requestLocale.ts'

type Args = { error: Error; req: PayloadRequest; result?: object }

/**
 * Gives the answers of Payload's own REST the platform's error shape and language. Payload's `errors` stay beside it, as its
 * admin reads the field messages from there.
 */
export function apiErrors({ error, req, result }: Args): { status: number; response: Record<string, unknown> } {
  // Payload parses JSON of the address and the body itself; a caller's malformed one is not a fault of ours.
  const refusal = error.name === 'SyntaxError' && error.message.includes('JSON') ? new HubError('invalid_json') : error
  const { status, body } = toErrorBody(refusal, requestLocale({ headers: req.headers, url: req.url ?? null }))
  return { status, response: { ...result, ...body } }
}
