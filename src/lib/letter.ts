import type { Locale } from '#src/domain/locale.ts'

export type LetterParts = {
  locale: Locale
  title: string
  paragraphs: string[]
  /** A table of facts, such as when and where. */
  facts?: { label: string; value: string }[]
  /** A picture among the attachments (`cid`), square, `width` in points of the screen. */
  image?: { cid: string; alt: string; width: number }
  action?: { label: string; url: string }
  /** Lesser links under the button. */
  links?: { label: string; url: string }[]
  footer?: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

/**
 * A letter as HTML (tables and inline styles: that is what mail programs understand) and as plain text. All text is escaped.
 */
export function letter({ locale, title, paragraphs, facts = [], image, action, links = [], footer }: LetterParts): {
  html: string
  text: string
} {
  const p = (text: string) =>
    `<p style="margin:0 0 16px;font-size:16px;line-height:1.5;color:#1c1917">${escapeHtml(text)}</p>`
  const row = ({ label, value }: { label: string; value: string }) =>
    `<tr><td style="padding:8px 16px 8px 0;color:#78716c;font-size:14px;vertical-align:top">${escapeHtml(label)}</td><td style="padding:8px 0;color:#1c1917;font-size:16px;font-weight:600">${escapeHtml(value)}</td></tr>`
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:14px 24px;border-radius:12px;background:#1d4ed8;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>`
    : ''
  const picture = image
    ? `<p style="margin:8px 0 16px"><img src="cid:${escapeHtml(image.cid)}" alt="${escapeHtml(image.alt)}" width="${image.width}" height="${image.width}" style="display:block;border:0"></p>`
    : ''
  const more = links
    .map(
      ({ label, url }) =>
        `<p style="margin:0 0 8px;font-size:14px"><a href="${escapeHtml(url)}" style="color:#1d4ed8">${escapeHtml(label)}</a></p>`,
    )
    .join('')
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body style="margin:0;background:#f5f5f4;font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" style="max-width:560px;background:#ffffff;border-radius:20px" cellpadding="0" cellspacing="0"><tr><td style="padding:32px 24px"><p style="margin:0 0 24px;font-size:14px;font-weight:700;letter-spacing:.02em;color:#1d4ed8">SDU Event Hub</p><h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;color:#0c0a09">${escapeHtml(title)}</h1>${paragraphs.map(p).join('')}${facts.length > 0 ? `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 16px">${facts.map(row).join('')}</table>` : ''}${picture}${button}${more}${footer ? `<p style="margin:24px 0 0;font-size:13px;line-height:1.5;color:#78716c">${escapeHtml(footer)}</p>` : ''}</td></tr></table></td></tr></table></body></html>`
  const text = [
    title,
    '',
    ...paragraphs.flatMap((line) => [line, '']),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...(action ? ['', `${action.label}: ${action.url}`] : []),
    ...links.map(({ label, url }) => `${label}: ${url}`),
    ...(footer ? ['', footer] : []),
  ].join('\n')
  return { html, text }
}

type Picture = { cid?: string; contentType: string; contentBase64: string }

/** A letter to be shown outside a mail program: the pictures that come with it stand where it shows them. */
export const withPictures = (html: string, attachments: readonly Picture[]): string =>
  attachments.reduce(
    (filled, { cid, contentType, contentBase64 }) =>
      cid ? filled.replaceAll(`cid:${cid}`, `data:${contentType};base64,${contentBase64}`) : filled,
    html,
  )
