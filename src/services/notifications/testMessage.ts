import type { Locale } from '#src/domain/locale.ts'
import { fill, mailWords, testMail } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import type { Message } from '#src/services/notifications/notify.ts'

/** What an admin gets who wants to know whether a channel works. */
export const testMessage =
  (name: string) =>
  (locale: Locale): Message => ({
    title: testMail.subject[locale],
    greeting: fill(mailWords.greeting[locale], { name }),
    paragraphs: [testMail.text[locale]],
    action: { label: testMail.action[locale], url: env.PUBLIC_URL },
  })
