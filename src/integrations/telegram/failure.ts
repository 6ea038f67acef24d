export type TelegramFailure =
  /** Nobody reads this chat any more. */
  | { kind: 'gone'; error: string }
  | { kind: 'tooFast'; error: string; retryAfter: number }
  /** The message itself is refused: trying again would change nothing. */
  | { kind: 'refused'; error: string }
  /** Network, time-out, Telegram's own trouble. */
  | { kind: 'later'; error: string }

type Refusal = { error_code?: number; description?: string; parameters?: { retry_after?: number }; message?: string }

const goneChat = /chat not found|user is deactivated|bot was kicked|PEER_ID_INVALID/i

/** What a rejected call to Telegram means for the message. The words never hold the token. */
export function failureOf(err: unknown): TelegramFailure {
  const { error_code: code, description, parameters, message } = err as Refusal
  const error = description ?? message ?? String(err)
  if (code === 429) return { kind: 'tooFast', error, retryAfter: Math.max(1, parameters?.retry_after ?? 1) }
  if (code === 403 || (code === 400 && goneChat.test(error))) return { kind: 'gone', error }
  if (code === 400 || code === 413) return { kind: 'refused', error }
  return { kind: 'later', error }
}
