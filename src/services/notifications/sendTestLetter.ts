import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import { fill, mailWords, testMail } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { letter } from '#src/lib/letter.ts'

/** Puts a letter to the person himself into the outbox, to see that mail works. */
export async function sendTestLetter({
  id,
  email,
  name,
  locale,
}: Pick<Actor, 'id' | 'email' | 'name' | 'locale'>): Promise<void> {
  const subject = testMail.subject[locale]
  const written = letter({
    locale,
    title: subject,
    paragraphs: [fill(mailWords.greeting[locale], { name }), testMail.text[locale]],
  })
  await queueMail(pool, {
    to: email,
    user: id,
    type: 'test',
    subject,
    ...written,
    locale,
    dedupeKey: `test:${uuidv7()}`,
  })
}
