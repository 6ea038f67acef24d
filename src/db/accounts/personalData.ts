import type { Db } from '#src/db/transaction.ts'

const title = (event: string): string =>
  `(SELECT coalesce(c.card_ru ->> 'title', e.slug) FROM events e LEFT JOIN event_cards c ON c.event_id = e.id WHERE e.id = ${event})`

/** What the hub holds about a person ($1), by file: each statement gives rows, oldest first. No secrets (password, tokens). */
const sections = {
  account: `SELECT u.id, u.name, u.email, u.username, u.sdu_id AS "sduId", u.faculty, u.year_of_study::int AS "yearOfStudy", u.locale,
      u.leaderboard_opt_in AS "leaderboardOptIn", u.notification_preferences AS "notificationPreferences", u.quiet_from::int AS "quietFrom", u.quiet_to::int AS "quietTo", u.time_zone AS "timeZone",
      u.telegram_chat_id AS "telegramChatId", u.social_gpa::float8 AS "socialGpa",
      u.bonus_balance::int AS "bonusBalance", ARRAY(SELECT r.value FROM users_roles r WHERE r.parent_id = u.id ORDER BY r."order") AS roles, u.created_at AS "createdAt"
    FROM users u WHERE u.id = $1`,
  orders: `SELECT o.number, ${title('o.event_id')} AS event, o.status, o.total::bigint AS total, o.currency, o.quantity::int AS quantity, o.paid_at AS "paidAt", o.created_at AS "createdAt"
    FROM orders o WHERE o.buyer_id = $1 ORDER BY o.created_at, o.id`,
  payments: `SELECT p.gateway, p.status, p.amount::bigint AS amount, p.captured::bigint AS captured, p.refunded::bigint AS refunded, p.currency, p.created_at AS "createdAt"
    FROM payments p WHERE p.buyer_id = $1 ORDER BY p.created_at, p.id`,
  tickets: `SELECT t.code, ${title('t.event_id')} AS event, t.status, t.holder_name AS "holderName", t.holder_id = $1 AS "isHolder", t.price::bigint AS price, t.currency,
      t.purchased_at AS "purchasedAt", t.ended_at AS "endedAt" FROM tickets t WHERE $1 IN (t.holder_id, t.buyer_id) ORDER BY t.created_at, t.id`,
  bookings: `SELECT b.reference, l.slug AS place, b.kind, b.status, b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.total::bigint AS total, b.currency FROM bookings b JOIN locations l ON l.id = b.location_id WHERE b.created_by_id = $1 ORDER BY b.starts_at, b.id`,
  bookingChats: `SELECT b.reference, c.chat, c.linked_at AS "linkedAt" FROM booking_chats c JOIN bookings b ON b.id = c.booking_id JOIN studio_bookings s ON s.booking_id = b.id WHERE s.user_id = $1 ORDER BY c.linked_at, c.chat`,
  visits: `SELECT ${title('a.event_id')} AS event, a.checked_in_at AS "checkedInAt", a.gate FROM attendances a WHERE a.user_id = $1 ORDER BY a.checked_in_at, a.id`,
  gpa: `SELECT g.points::int AS points, g.kind, ${title('g.event_id')} AS event, g.reason, g.occurred_at AS "occurredAt" FROM gpa_entries g WHERE g.user_id = $1 ORDER BY g.occurred_at, g.id`,
  bonuses: `SELECT b.points::int AS points, b.kind, ${title('b.event_id')} AS event, b.reason, b.created_at AS "createdAt" FROM bonus_transactions b WHERE b.user_id = $1 ORDER BY b.created_at, b.id`,
  badges: `SELECT b.slug, w.scope, w.awarded_at AS "awardedAt" FROM badge_awards w JOIN badges b ON b.id = w.badge_id WHERE w.user_id = $1 ORDER BY w.awarded_at`,
  reviews: `SELECT ${title('r.event_id')} AS event, r.rating::int AS rating, r.comment, r.status, r.reply, r.created_at AS "createdAt" FROM reviews r WHERE r.user_id = $1 ORDER BY r.created_at, r.id`,
  excuses: `SELECT ${title('x.event_id')} AS event, x.reason, x.status, x.created_at AS "createdAt" FROM excuses x WHERE x.user_id = $1 ORDER BY x.created_at, x.id`,
  clubs: `SELECT c.slug, m.status, m.message, m.joined_at AS "joinedAt", m.left_at AS "leftAt" FROM club_memberships m JOIN clubs c ON c.id = m.club_id WHERE m.user_id = $1 ORDER BY m.created_at, m.id`,
  subscriptions: `SELECT c.slug, s.created_at AS "since" FROM club_subscriptions s JOIN clubs c ON c.id = s.club_id WHERE s.user_id = $1 ORDER BY s.created_at, s.id`,
  messages: `SELECT n.channel, n.type, n.recipient, n.subject, n.text, n.status, n.created_at AS "createdAt", n.sent_at AS "sentAt" FROM notifications n WHERE n.user_id = $1 ORDER BY n.created_at, n.id`,
  chat: `SELECT m.author, m.body, m.links, m.created_at AS "createdAt" FROM chat_messages m JOIN chat_conversations c ON c.id = m.conversation_id WHERE c.user_id = $1 ORDER BY m.created_at, m.id`,
  signIns: `SELECT s.created_at AS "createdAt", s.expires_at AS "expiresAt" FROM users_sessions s WHERE s._parent_id = $1 ORDER BY s.created_at`,
  identities: `SELECT i.issuer, i.subject, i.created_at AS "createdAt", i.used_at AS "usedAt" FROM openid_identities i WHERE i.user_id = $1 ORDER BY i.created_at`,
  recommendations: `SELECT ${title('r.event_id')} AS event, r.score, r.reason FROM recommendations r WHERE r.user_id = $1 ORDER BY r.score DESC`,
  timetable: `SELECT t.url, t.state, t.checked_at AS "checkedAt", t.created_at AS "createdAt" FROM timetables t WHERE t.user_id = $1`,
  classes: `SELECT c.title, c.place, c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.is_all_day AS "isAllDay" FROM timetable_classes c WHERE c.user_id = $1 ORDER BY c.starts_at, c.title`,
  log: `SELECT a.action, a.subject_type AS "subjectType", a.ip, a.created_at AS "createdAt" FROM audit_log a WHERE a.actor_id = $1 OR a.subject = $1::text ORDER BY a.created_at, a.id`,
} as const

export type PersonalSection = keyof typeof sections
export const personalSections = Object.keys(sections) as PersonalSection[]

/** One part of what the hub holds about a person, as indented JSON. */
export async function personalData(db: Db, section: PersonalSection, person: string): Promise<string> {
  const { rows } = await db.query(sections[section], [person])
  return `${JSON.stringify(section === 'account' ? (rows[0] ?? null) : rows, null, 2)}\n`
}

/** File names of a person's own pictures in the media folder. */
export async function personalFiles(db: Db, person: string): Promise<string[]> {
  const { rows } = await db.query<{ filename: string }>(
    'SELECT filename FROM media WHERE owner_id = $1 AND filename IS NOT NULL ORDER BY id',
    [person],
  )
  return rows.map(({ filename }) => filename)
}
