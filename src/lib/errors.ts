import type { Locale, Localised } from '#src/domain/locale.ts'
import { type ErrorCode, errorMessage } from '#src/i18n/errors.ts'

export type ErrorParams = Record<string, string | number>

/** The one error shape over HTTP. */
export type ErrorBody = { error: { code: string; message: string; field?: string; details?: unknown } }

type Options = {
  status?: number
  field?: string
  params?: ErrorParams
  details?: unknown
  /** A sentence that `details.reason` says in the language of the answer. */
  reason?: Localised
  cause?: unknown
  headers?: Record<string, string>
}

/**
 * A refusal with a machine-readable code. The message a person reads is made from the code in the person's language when the
 * answer is written (`src/i18n/errors.ts`).
 */
export class HubError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly field: string | undefined
  readonly params: ErrorParams
  readonly details: unknown
  readonly reason: Localised | undefined
  readonly headers: Record<string, string>

  constructor(code: ErrorCode, options: Options = {}) {
    super(code, { cause: options.cause })
    this.name = 'HubError'
    this.code = code
    this.status = options.status ?? 400
    this.field = options.field
    this.params = options.params ?? {}
    this.details = options.details
    this.reason = options.reason
    this.headers = options.headers ?? {}
  }

  toBody(locale: Locale): ErrorBody {
    const details = this.reason
      ? { ...(this.details as object | undefined), reason: this.reason[locale] }
      : this.details
    return {
      error: {
        code: this.code,
        message: errorMessage(this.code, locale, this.params),
        ...(this.field === undefined ? {} : { field: this.field }),
        ...(details === undefined ? {} : { details }),
      },
    }
  }
}

export const notFound = (): HubError => new HubError('not_found', { status: 404 })
export const signInRequired = (): HubError => new HubError('sign_in_required', { status: 401 })
export const forbidden = (): HubError => new HubError('forbidden', { status: 403 })
