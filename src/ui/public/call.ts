/** A refused call: the status and the words the server chose for the person. */
export type Refusal = { refused: true; status: number; code: string; message: string }

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

type Options = { method?: string }

/** Calls the API in the page's language. With a body it is a POST. Never throws: no network is a refusal with status 0. */
export async function call<T>(
  path: string,
  body?: unknown,
  { method = body === undefined ? 'GET' : 'POST' }: Options = {},
): Promise<T | Refusal> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'x-hub-locale': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
    if (response.ok) return answer as T
    return {
      refused: true,
      status: response.status,
      code: answer?.error?.code ?? 'internal',
      message: answer?.error?.message ?? '',
    }
  } catch {
    return { refused: true, status: 0, code: 'offline', message: '' }
  }
}
