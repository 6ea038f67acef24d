import type { PayloadRequest } from 'payload'
import { toErrorBody } from '#src/lib/errorBody.ts'
import { requestLocale } from '#src/lib/requestLocale.ts'

type Args = { error: Error; req: PayloadRequest; result?: object }

/**
 * Gives the answers of Payload's own REST the platform's error shape and language. Payload's `errors` stay beside it, as its
 * admin reads the field messages from there.
 */
export function apiErrors({ error, req, result }: Args): { status: number; response: Record<string, unknown> } {
  const { status, body } = toErrorBody(error, requestLocale({ headers: req.headers, url: req.url ?? null }))
  return { status, response: { ...result, ...body } }
}
