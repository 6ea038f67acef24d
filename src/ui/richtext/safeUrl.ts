const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * An address that may stand in a link of user content, or null. Allowed: http, https, mailto, tel, and paths of this site.
 * Refused: `javascript:`, `data:` and the like, also with the control characters and blanks browsers skip, and `//host`.
 */
export function safeUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them inside a scheme, so they have to go first
  const url = value.replace(/[\u0000-\u0020\u007F-\u009F]/g, '')
  if (!url || url.startsWith('//') || url.includes('\\')) return null
  if (url.startsWith('/') || url.startsWith('#')) return url
  try {
    return schemes.has(new URL(url).protocol) ? url : null
  } catch {
    return null
  }
}

/** Leaves this site: opens with `noopener` and does not vouch for it. */
export const isOutside = (url: string): boolean => /^https?:/i.test(url)
