/** What a message of the bot is made of, within the limits of the Bot API (https://core.telegram.org/bots/api). Pure. */

/** A button of a message: opens an address, or does something for whoever presses it. */
export type TelegramButton = { label: string; url: string } | { label: string; action: string }

/**
 * What a button does. It says what is wanted, never who may: the person of the chat is looked up and every action goes through the
 * same checks as on the site, so the data need no signature.
 */
export type TelegramAction =
  /** `pass` shows the own ticket of an event. */
  | { do: 'claim' | 'pass'; event: string }
  | { do: 'ticket' | 'askCancel' | 'cancel'; ticket: string }
  | { do: 'keep' }
  | { do: 'review'; event: string; rating: number }

export const maxText = 4096
export const maxCaption = 1024
const maxLabel = 64
/** One-time codes end after this many seconds. */
export const codeSeconds = 15 * 60
/** Letters of a one-time code: 49 bits. */
export const codeLength = 10

/** `callback_data` of an action: at most 64 bytes. */
export function writeAction(action: TelegramAction): string {
  if (action.do === 'keep') return 'keep'
  if (action.do === 'review') return `review:${action.rating}:${action.event}`
  if ('event' in action) return `${action.do}:${action.event}`
  return `${action.do}:${action.ticket}`
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const pattern = new RegExp(`^(?:keep|(claim|pass|ticket|askCancel|cancel):(${uuid})|review:([1-5]):(${uuid}))$`)

/** The action that a text stands for; `null` for anything we did not write. */
export function readAction(data: string): TelegramAction | null {
  const found = pattern.exec(data)
  if (!found) return null
  const [, verb, id, rating, event] = found
  if (rating && event) return { do: 'review', event, rating: Number(rating) }
  if (!verb || !id) return { do: 'keep' }
  return verb === 'claim' || verb === 'pass'
    ? { do: verb, event: id }
    : { do: verb as 'ticket' | 'askCancel' | 'cancel', ticket: id }
}

/** A row of stars for the invitation to review an event. */
export const starButtons = (event: string): TelegramButton[][] => [
  [1, 2, 3, 4, 5].map((rating) => ({ label: `${rating} ★`, action: writeAction({ do: 'review', event, rating }) })),
]

/** Text as Telegram's HTML (only `<b>` is ever added to it). */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** At most `max` UTF-16 units, never half a character, with an ellipsis where something is left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** Telegram refuses buttons to hosts that are only known at home, such as `localhost`. */
export function isButtonUrl(url: string): boolean {
  const found = /^https?:\/\/([^/:?#]+)/.exec(url)
  return !!found?.[1]?.includes('.')
}

export type InlineButton = { text: string; url: string } | { text: string; callback_data: string }
export type MessageParts = { html: string; keyboard: InlineButton[][] }

/**
 * A message ready to be sent: title in bold, text, and buttons. Addresses that cannot stand on a button are written below the text.
 * @param max length of title and text without markup: 4096, or 1024 under a picture
 */
export function messageParts(
  { subject, text, buttons }: { subject: string; text: string | null; buttons: readonly (readonly TelegramButton[])[] },
  max: number,
): MessageParts {
  const written = buttons.flat().filter((button) => 'url' in button && !isButtonUrl(button.url))
  const links = written.map((button) => `${button.label}: ${'url' in button ? button.url : ''}`).join('\n')
  const title = shorten(subject, Math.min(300, max))
  const room = max - title.length - 4 - links.length
  const body = room > 0 ? shorten((text ?? '').trim(), room) : ''
  const html = [title && `<b>${escapeHtml(title)}</b>`, escapeHtml(body), escapeHtml(links)]
    .filter(Boolean)
    .join('\n\n')
  const keyboard = buttons
    .map((row) =>
      row.flatMap((button): InlineButton[] => {
        const label = shorten(button.label, maxLabel)
        if ('action' in button) return [{ text: label, callback_data: button.action }]
        return isButtonUrl(button.url) ? [{ text: label, url: button.url }] : []
      }),
    )
    .filter((row) => row.length > 0)
  return { html, keyboard }
}
