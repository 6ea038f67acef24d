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

type Words = Omit<Notice, 'to'> & { name: string; locale: Locale }

export function noticeLetter({ name, locale, subject, text, action }: Words): {
  subject: string
  html: string
  text: string
} {
  const paragraphs = [fill(mailWords.greeting[locale], { name }), ...text.split(/\n+/)]
  return { subject, ...letter({ locale, title: subject, paragraphs, ...(action ? { action } : {}) }) }
}

/** A letter that somebody of the staff writes to a person by hand. */
export async function sendNotice({ to, ...words }: Notice): Promise<void> {
  await queueMail(pool, {
    to: to.email,
    user: to.user,
    type: 'notice',
    ...noticeLetter({ ...words, name: to.name, locale: to.locale }),
    locale: to.locale,
    dedupeKey: `notice:${uuidv7()}`,
  })
}
