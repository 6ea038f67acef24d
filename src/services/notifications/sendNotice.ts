import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import { fill, mailWords } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { letter } from '#src/lib/letter.ts'

type Notice = {
  to: { email: string; name: string; locale: Locale; user: string | null }
  subject: string
  text: string
  action: { label: string; url: string } | null
}

/** A letter that somebody of the staff writes to a person by hand. */
export async function sendNotice({ to, subject, text, action }: Notice): Promise<void> {
  const written = letter({
    locale: to.locale,
    title: subject,
    paragraphs: [fill(mailWords.greeting[to.locale], { name: to.name }), ...text.split(/\n+/)],
    ...(action ? { action } : {}),
  })
  await queueMail(pool, {
    to: to.email,
    user: to.user,
    type: 'notice',
    subject,
    ...written,
    locale: to.locale,
    dedupeKey: `notice:${uuidv7()}`,
  })
}
