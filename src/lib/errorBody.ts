import type { Locale } from '#src/domain/locale.ts'
import type { ErrorCode } from '#src/i18n/errors.ts'
import { type ErrorBody, HubError } from '#src/lib/errors.ts'

type Loose = {
  name?: string
  status?: number
  code?: string
  constraint?: string
  cause?: unknown
  data?: { errors?: { path?: string; message?: string }[] }
  errors?: unknown
}

/** Constraints a person can run into, and what they mean to him. */
const constraintCodes: Record<string, { code: ErrorCode; status: number; field?: string }> = {
  ticket_types_taken_within_capacity: { code: 'sold_out', status: 409 },
  tickets_one_active_per_person: { code: 'already_have_ticket', status: 409 },
  bookings_no_overlap: { code: 'slot_taken', status: 409 },
  events_booking_alive: { code: 'booking_not_alive', status: 409, field: 'booking' },
  events_within_booking: { code: 'event_outside_booking', status: 409, field: 'booking' },
  events_one_booking: { code: 'booking_already_attached', status: 409, field: 'booking' },
  events_ends_after_start: { code: 'ends_before_start', status: 400, field: 'endsAt' },
  refunds_within_captured: { code: 'refund_exceeds_captured', status: 409 },
  reviews_one_per_person: { code: 'already_reviewed', status: 409 },
  reviews_attended: { code: 'not_attended', status: 403 },
  reviews_identity: { code: 'conflict', status: 409 },
  reviews_edit_window: { code: 'review_window_closed', status: 409 },
  reviews_one_reply: { code: 'already_replied', status: 409, field: 'reply' },
  review_reports_one_per_person: { code: 'already_reported', status: 409 },
  excuses_in_time: { code: 'excuse_too_late', status: 409 },
  excuses_members: { code: 'forbidden', status: 403 },
  event_user_1_idx: { code: 'already_requested', status: 409 },
  ledger_append_only: { code: 'append_only', status: 409 },
  users_bonus_balance_not_negative: { code: 'insufficient_bonuses', status: 409 },
  users_sdu_id_idx: { code: 'sdu_id_taken', status: 409, field: 'sduId' },
  users_email_idx: { code: 'email_taken', status: 409, field: 'email' },
  club_memberships_one_open: { code: 'already_member', status: 409 },
}

const sqlStates: Record<string, { code: ErrorCode; status: number }> = {
  '23505': { code: 'already_exists', status: 409 },
  '23503': { code: 'has_history', status: 409 },
  '23001': { code: 'has_history', status: 409 },
  '23502': { code: 'invalid_input', status: 400 },
  '23514': { code: 'invalid_input', status: 400 },
  '2201W': { code: 'invalid_input', status: 400 },
  '2201X': { code: 'invalid_input', status: 400 },
  '22P02': { code: 'invalid_input', status: 400 },
  '22P05': { code: 'invalid_input', status: 400 },
  '22021': { code: 'invalid_input', status: 400 },
  '22003': { code: 'invalid_input', status: 400 },
  '22007': { code: 'invalid_input', status: 400 },
  '22008': { code: 'invalid_input', status: 400 },
  '55P03': { code: 'busy', status: 503 },
  '40001': { code: 'busy', status: 503 },
  '40P01': { code: 'busy', status: 503 },
  '57014': { code: 'busy', status: 503 },
}

/** Payload's own error classes, by name (a bundle keeps the names, see serverExternalPackages in next.config). */
const payloadCodes: Record<string, { code: ErrorCode; status: number }> = {
  NotFound: { code: 'not_found', status: 404 },
  Forbidden: { code: 'forbidden', status: 403 },
  UnauthorizedError: { code: 'sign_in_required', status: 401 },
  AuthenticationError: { code: 'invalid_credentials', status: 401 },
  UnverifiedEmail: { code: 'email_not_verified', status: 403 },
  LockedAuth: { code: 'rate_limited', status: 429 },
  ValidationError: { code: 'invalid_input', status: 400 },
  QueryError: { code: 'invalid_input', status: 400 },
  MissingFile: { code: 'invalid_input', status: 400 },
  FileUploadError: { code: 'invalid_input', status: 400 },
  Locked: { code: 'conflict', status: 409 },
}

function fromDatabase(error: Loose): HubError | undefined {
  for (
    let seen: Loose | undefined = error, depth = 0;
    seen && depth < 5;
    seen = seen.cause as Loose | undefined, depth++
  ) {
    const known = seen.constraint ? constraintCodes[seen.constraint] : undefined
    if (known) return new HubError(known.code, { status: known.status, ...(known.field ? { field: known.field } : {}) })
    const state = typeof seen.code === 'string' ? sqlStates[seen.code] : undefined
    if (state) return new HubError(state.code, { status: state.status, params: { field: seen.constraint ?? '' } })
  }
  return undefined
}

/** Any failure as a refusal a person can read; `undefined` when it is a fault of ours (answer 500 and log it). */
export function toHubError(error: unknown): HubError | undefined {
  if (error instanceof HubError) return error
  const loose = error as Loose
  if (loose?.name === 'HubError') return error as HubError
  const database = fromDatabase(loose)
  if (database) return database
  const known = loose?.name ? payloadCodes[loose.name] : undefined
  if (known) {
    const problem = loose.data?.errors?.[0]
    const field = known.code === 'invalid_input' ? problem?.path : undefined
    return new HubError(known.code, { status: known.status, ...(field ? { field, params: { field } } : {}) })
  }
  if (loose?.name === 'APIError' && loose.status && loose.status < 500)
    return new HubError(loose.status === 404 ? 'not_found' : 'invalid_input', {
      status: loose.status,
      params: { field: '' },
    })
  return undefined
}

/** Status and body for any failure; unknown ones become a 500 without details. */
export function toErrorBody(
  error: unknown,
  locale: Locale,
): { status: number; body: ErrorBody; headers: Record<string, string> } {
  const known = toHubError(error) ?? new HubError('internal', { status: 500 })
  return { status: known.status, body: known.toBody(locale), headers: known.headers }
}
