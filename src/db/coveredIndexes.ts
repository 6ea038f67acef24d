type Indexed = Record<string, { indexes?: Record<string, { name: string }> }>

/**
 * Indexes that Payload would make for a single column which another index of the same table begins with. They answer nothing that
 * the other one does not, and every sale and every scan would pay for writing them (PostgreSQL manual, 11.3).
 */
export const coveredIndexes: readonly string[] = [
  'attendances_event_idx',
  'attendances_user_idx',
  'bonus_transactions_user_idx',
  'club_memberships_club_idx',
  'club_subscriptions_user_idx',
  'event_deliveries_domain_event_idx',
  'event_grants_event_idx',
  'events_status_idx',
  'excuses_event_idx',
  'gpa_entries_user_idx',
  'reviews_event_idx',
  'scans_event_idx',
  'tickets_buyer_idx',
  'tickets_event_idx',
  'tickets_holder_idx',
]

/** Takes the {@link coveredIndexes} out of the tables that Payload has planned. */
export function leaveOutCoveredIndexes(tables: Indexed): void {
  for (const { indexes = {} } of Object.values(tables))
    for (const [key, { name }] of Object.entries(indexes)) if (coveredIndexes.includes(name)) delete indexes[key]
}
