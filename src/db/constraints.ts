import type { Db } from '#src/db/transaction.ts'

/** Every guarantee the code relies on, by the object that keeps it. The start refuses to run without one. */
export const guarantees = {
  constraints: [
    'ticket_types_taken_within_capacity',
    'ticket_types_taken_not_negative',
    'bookings_no_overlap',
    'bookings_ends_after_start',
    'bookings_hold_has_deadline',
    'booking_slots_bounded',
    'events_ends_after_start',
    'refunds_within_captured',
    'payments_refunded_within_captured',
    'refunds_amount_whole',
    'payments_amounts_whole',
    'users_bonus_balance_not_negative',
    'reviews_rating_range',
    'bonus_transactions_points_whole',
    'bonus_transactions_cause_has_key',
    'bonus_transactions_redemption_takes',
    'gpa_entries_points_whole',
    'gpa_entries_cause_has_key',
    'review_reports_one_per_person',
    'badge_awards_once',
    'order_lines_sum',
    'refresh_tokens_session_fk',
    'users_username_plain',
    'calendar_feeds_token',
    'timetables_state',
    'timetable_classes_ends_after_start',
    'timetable_classes_of_timetable',
    'recommendations_pkey',
  ],
  indexes: [
    'tickets_one_active_per_person',
    'attendances_ticket_idx',
    'events_one_booking',
    'reviews_one_per_person',
    'bonus_transactions_key_idx',
    'gpa_entries_key_idx',
    'event_user_1_idx',
    'bonus_redemptions_open_code',
    'bonus_redemptions_one_open',
    'orders_idempotency',
    'payments_gateway_reference',
    'payments_one_open_per_gateway',
    'payments_one_fulfilled',
    'tickets_claim_token',
    'gateway_eventKey_idx',
    'event_nonce_idx',
    'notifications_dedupe_key_idx',
    'domainEvent_subscriber_idx',
    'refunds_key_idx',
    'club_memberships_one_open',
  ],
  triggers: [
    'count_seats_inserted',
    'count_seats_updated',
    'count_seats_deleted',
    'keep_taken',
    'keep_user_totals',
    'bonus_transactions_append_only',
    'gpa_entries_append_only',
    'audit_log_append_only',
    'bonus_transactions_no_truncate',
    'gpa_entries_no_truncate',
    'audit_log_no_truncate',
    'gpa_entry_has_its_time',
    'follow_gpa_entries',
    'follow_new_reviews',
    'follow_gone_reviews',
    'follow_changed_reviews',
    'check_review',
    'tell_of_review',
    'count_report',
    'check_excuse',
    'excuse_decided',
    'keep_event_rating',
    'keep_club_rating',
    'keep_report_count',
    'add_to_bonus_balance',
    'reserve_refund',
    'keep_refund_reserved',
    'keep_refund_terms',
    'sync_club_head',
    'keep_headship_given',
    'keep_headship_taken',
    'end_sessions_of_barred',
    'follow_member_name',
    'event_cards_kept',
    'event_cards_follow_events',
    'event_cards_follow_texts',
    'event_cards_follow_rels',
    'event_cards_follow_ticket_types',
    'prepare_booking',
    'a_follow_booking',
    'follow_parts',
    'cancel_instead_of_delete',
    'tell_booking',
    'check_event_booking',
    'confirm_booking_of_event',
    'free_left_booking',
    'free_booking_of_deleted',
    'check_moved_booking',
  ],
} as const

/** The names of guarantees this database lacks (a unique index counts only when it is unique and valid). */
export async function missingGuarantees(db: Db): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) name WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = name AND c.convalidated)
     UNION ALL SELECT name FROM unnest($2::text[]) name
       WHERE NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relname = name AND i.indisunique AND i.indisvalid)
     UNION ALL SELECT name FROM unnest($3::text[]) name WHERE NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgname = name AND t.tgenabled <> 'D')`,
    [guarantees.constraints, guarantees.indexes, guarantees.triggers],
  )
  return rows.map((row) => row.name)
}

/** Stops the start when a guarantee is missing, naming each and what to do. */
export async function assertGuarantees(db: Db): Promise<void> {
  const missing = await missingGuarantees(db)
  if (missing.length > 0)
    throw new Error(
      `The database lacks guarantees that the platform relies on: ${missing.join(', ')}. Run \`npm run migrate\`; if they were dropped by hand, restore them.`,
    )
}
