import { isLocale } from '#src/domain/locale.ts'
import { unsubscribeWords } from '#src/i18n/mails.ts'
import { escapeHtml } from '#src/lib/letter.ts'

type Letter = { text: string | null; html: string | null; locale: string | null }

/**
 * A letter with the link that stops its kind, in the reader's language; as it is where there is no such link. It is added at sending: the
 * link is the person's own.
 */
export function withWayOut({ text, html, locale }: Letter, url: string | null): { text: string; html: string | null } {
  if (!url) return { text: text ?? '', html }
  const words = unsubscribeWords.link[isLocale(locale) ? locale : 'ru']
  const link = `<p style="margin:16px 0;text-align:center;font-size:13px"><a href="${escapeHtml(url)}" style="color:#78716c">${escapeHtml(words)}</a></p>`
  return { text: `${text ?? ''}\n\n${words}: ${url}`, html: html?.replace('</body>', () => `${link}</body>`) ?? null }
}
