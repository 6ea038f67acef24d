/** What went wrong with the embedded PostgreSQL, in words for the person who started it. */
export class PostgresError extends Error {
  override name = 'PostgresError'
  readonly reason: PostgresFailure

  constructor(reason: PostgresFailure, message: string) {
    super(message)
    this.reason = reason
  }
}

export type PostgresFailure =
  | 'no_binaries'
  | 'no_user'
  | 'no_place'
  | 'disk_full'
  | 'port_in_use'
  | 'other_version'
  | 'held_by_other'
  | 'damaged'
  | 'failed'
