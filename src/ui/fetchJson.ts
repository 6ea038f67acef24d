/** The site's own API from islands: the cookie goes along, refusals become {@link ApiError} with the one error shape. */

type Body = FormData | Record<string, unknown> | undefined

/** A refusal in the page's language. `network`: there was no answer, or not one of ours; its message is empty. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly field: string | undefined
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, options: { message?: string; status?: number; field?: string; details?: unknown } = {}) {
    super(options.message ?? '')
    this.name = 'ApiError'
    this.code = code
    this.status = options.status ?? 0
    this.field = options.field
    this.details = isRecord(options.details) ? options.details : {}
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The refusal an answer carries. Payload's own endpoints say `{ errors: [{ message }] }`. */
export function apiErrorOf(status: number, body: unknown): ApiError {
  if (isRecord(body) && isRecord(body.error)) {
    const { code, message, field, details } = body.error
    return new ApiError(text(code) ?? 'network', { message: text(message), status, field: text(field), details })
  }
  return new ApiError('network', { status })
}

type Options = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: Body
  locale: string
  signal?: AbortSignal
}

/**
 * Calls an endpoint and answers its JSON.
 * @param path from `/api` on
 * @throws ApiError
 */
export async function fetchJson<T>(path: string, { method = 'GET', body, locale, signal }: Options): Promise<T> {
  const isForm = body instanceof FormData
  const headers: Record<string, string> = { accept: 'application/json', 'x-hub-locale': locale }
  if (body && !isForm) headers['content-type'] = 'application/json'
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response) throw new ApiError('network')
  if (!response.ok) throw apiErrorOf(response.status, answer)
  return answer as T
}

/** The words for a failure: the server's, or `network` where it said nothing. */
export const messageOf = (error: unknown, network: string): string =>
  (error instanceof ApiError && error.message) || network
