import type { Locale } from '#src/domain/locale.ts'
import type { TopicName } from '#src/domain/notificationTypes.ts'
import { unsubscribeWords as words } from '#src/i18n/mails.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { escapeHtml } from '#src/lib/letter.ts'
import { topicNamed } from '#src/services/notifications/registry.ts'

/** A page by itself: whoever comes from a letter may have an old browser, no cookies and no scripts. */
const style = `:root{color-scheme:light dark;--ink:#14161f;--soft:#5a6072;--back:#f8f9fb;--card:#fff;--line:#dfe2ea;--fill:#1f4fe0}
@media(prefers-color-scheme:dark){:root{--ink:#f4f5f8;--soft:#aab0c0;--back:#0b0d14;--card:#161924;--line:#2b3040;--fill:#3d63e6}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px 18px;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:440px;padding:28px 24px;border:1px solid var(--line);border-radius:20px;background:var(--card)}
h1{margin:0 0 8px;font-size:24px;line-height:1.25}p{margin:0 0 20px;color:var(--soft)}strong{color:var(--ink)}
button,a.main{display:flex;align-items:center;justify-content:center;width:100%;min-height:48px;padding:10px 18px;border:0;border-radius:999px;background:var(--fill);color:#fff;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
a.other{display:flex;align-items:center;justify-content:center;min-height:48px;margin-top:8px;color:var(--ink)}
button:focus-visible,a:focus-visible{outline:3px solid var(--fill);outline-offset:3px}`

const page = (lang: Locale, title: string, body: string): Response =>
  new Response(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)} · Event Hub</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } },
  )

const settingsLink = (locale: Locale, className: 'main' | 'other'): string =>
  `<a class="${className}" href="${localePath(locale, '/me/settings')}">${escapeHtml(words.settings[locale])}</a>`

/** What letters of a topic are about, as the settings call it. */
function about(topic: string, locale: Locale): string {
  const label = topicNamed(topic)?.label?.[locale]
  const name = label ?? getT(locale, 'settings')(`notifications.type.${topic as TopicName}`)
  return `<p>${escapeHtml(words.about[locale])}: <strong>${escapeHtml(name)}</strong>. ${escapeHtml(words.important[locale])}</p>`
}

/** Asks with one button. `token` is a signed one. */
export const askingPage = (locale: Locale, topic: string, token: string): Response =>
  page(
    locale,
    words.title[locale],
    `${about(topic, locale)}<form method="post" action="/api/notifications/unsubscribe?token=${encodeURIComponent(token)}"><button>${escapeHtml(words.link[locale])}</button></form>${settingsLink(locale, 'other')}`,
  )

/** Says that it is done. */
export const donePage = (locale: Locale, topic: string): Response =>
  page(locale, words.done[locale], `${about(topic, locale)}${settingsLink(locale, 'main')}`)
