import { ApiError, apiErrorOf } from '#src/ui/fetchJson.ts'

type Options = { body: unknown; locale: string; idempotencyKey: string }

/** A write that is repeated without being done twice. @throws ApiError */
export async function postAsGuest<T>(path: string, { body, locale, idempotencyKey }: Options): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-locale': locale, 'idempotency-key': idempotencyKey },
    credentials: 'same-origin',
    cache: 'no-store',
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response) throw new ApiError('network')
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw apiErrorOf(response.status, answer)
  return answer as T
}
