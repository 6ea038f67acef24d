/** What the Bot API demands of a message's fields, as https://core.telegram.org/bots/api says and the server answers. */
export class TelegramFault extends Error {
  readonly status: number
  readonly retryAfter: number | undefined
  constructor(status: number, description: string, retryAfter?: number) {
    super(description)
    this.status = status
    this.retryAfter = retryAfter
  }
}

export type Fields = Record<string, unknown>

const bad = (why: string): never => {
  throw new TelegramFault(400, `Bad Request: ${why}`)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text that a reader sees of Telegram's HTML; refuses tags that are unknown, crossed or left open, and naked `<` and `&`. */
export function readHtml(html: string): string {
  const open: string[] = []
  let text = ''
  for (let at = 0; at < html.length; ) {
    const rest = html.slice(at)
    const tag = /^<(\/?)(b|strong|i|em|u|s|code|pre|a)(?: href="[^"<>]*")?>/.exec(rest)
    const entity = /^&(?:(amp|lt|gt|quot)|#(\d+));/.exec(rest)
    if (tag) {
      if (tag[1] && open.pop() !== tag[2]) bad(`can't parse entities: unmatched end tag at byte offset ${at}`)
      if (!tag[1]) open.push(tag[2] as string)
      at += tag[0].length
    } else if (entity) {
      text += entity[1] ? entities[entity[1]] : String.fromCodePoint(Number(entity[2]))
      at += entity[0].length
    } else if (rest[0] === '<') bad(`can't parse entities: unsupported start tag at byte offset ${at}`)
    else text += html[at++]
  }
  if (open.length > 0) bad("can't parse entities: can't find end tag corresponding to start tag")
  return text
}

export type Button = { text: string; url?: string; callback_data?: string }

function checkButton(button: Button): void {
  if (typeof button.text !== 'string' || button.text.trim() === '') bad('inline keyboard button text must be non-empty')
  const kinds = [button.url, button.callback_data].filter((value) => value !== undefined)
  if (kinds.length !== 1) bad('inline keyboard button must have exactly one action')
  if (
    button.callback_data !== undefined &&
    (button.callback_data === '' || Buffer.byteLength(button.callback_data) > 64)
  )
    bad('BUTTON_DATA_INVALID')
  if (button.url !== undefined && !/^(https?|tg):\/\/[^/]*\./.test(button.url)) bad('BUTTON_URL_INVALID')
}

/** The rows of `reply_markup`, which a form sends as JSON. */
export function readKeyboard(markup: unknown): Button[][] {
  if (markup === undefined) return []
  const value = (typeof markup === 'string' ? JSON.parse(markup) : markup) as { inline_keyboard?: Button[][] }
  const rows = value.inline_keyboard
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) return bad('object expected as reply markup')
  if (rows.flat().length > 100) bad('reply markup is too long')
  for (const button of rows.flat()) checkButton(button)
  return rows
}

export function readMessageText(fields: Fields, name: 'text' | 'caption'): string {
  const given = String(fields[name] ?? '')
  if (![undefined, 'HTML'].includes(fields.parse_mode as string)) bad('unsupported parse_mode')
  const text = fields.parse_mode === 'HTML' ? readHtml(given) : given
  if (name === 'text' && text.trim() === '') bad('message text is empty')
  if (name === 'text' && text.length > 4096) bad('message is too long')
  if (name === 'caption' && text.length > 1024) bad('message caption is too long')
  return text
}

export function checkCommands(fields: Fields): void {
  const commands = fields.commands as { command: string; description: string }[]
  if (!Array.isArray(commands) || commands.length > 100) bad('commands expected')
  for (const { command, description } of commands)
    if (!/^[a-z0-9_]{1,32}$/.test(command) || description.length < 1 || description.length > 256)
      bad('BOT_COMMAND_INVALID')
  const language = fields.language_code
  if (language !== undefined && !/^[a-z]{2}$/.test(String(language))) bad('language_code is invalid')
}

export function checkWebhook(fields: Fields): void {
  if (!/^https:\/\//.test(String(fields.url ?? ''))) bad('bad webhook: An HTTPS URL must be provided for webhook')
  const secret = fields.secret_token
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret))) bad('secret token contains unallowed characters')
}
