import type { Db } from '#src/db/transaction.ts'

/** Forgets what nobody needs any more: updates after three days, the bot's answers after a day, dead codes, the pace of silent chats, chats of bookings that are long over. */
export async function sweepTelegram(db: Db): Promise<void> {
  await db.query("DELETE FROM telegram_updates WHERE done_at < now() - interval '3 days'")
  await db.query(
    "DELETE FROM notifications WHERE channel = 'telegram' AND type = 'telegram.answer' AND status <> 'queued' AND created_at < now() - interval '1 day'",
  )
  await db.query('DELETE FROM telegram_codes WHERE expires_at < now()')
  await db.query("DELETE FROM telegram_pace WHERE chat <> '' AND free_at < now() - interval '1 hour'")
  await db.query(
    "DELETE FROM booking_chats c USING bookings b WHERE b.id = c.booking_id AND b.ends_at < now() - interval '30 days'",
  )
}
