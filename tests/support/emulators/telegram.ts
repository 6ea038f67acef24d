/**
 * A local server that behaves as Telegram's Bot API: the same paths, fields and errors, checked field by field; limits per chat and
 * over all chats with `retry_after`, people who block the bot, polling and webhooks. It also plays the people. For tests and development.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import {
  type Button,
  checkCommands,
  checkWebhook,
  type Fields,
  readKeyboard,
  readMessageText,
  TelegramFault,
} from './telegramRules.ts'

export type SentMessage = {
  chat: string
  text: string
  buttons: Button[][]
  photo: Buffer | null
  /** Milliseconds of the emulator's clock. */
  at: number
}
export type TelegramMishap = 'silence' | 'fault' | { retryAfter: number }

const token = '123456:emulator-token-of-the-tests'
/** Limits of https://core.telegram.org/bots/faq#broadcasting-to-users */
const perChatMs = 1_000
const perSecond = 30

export class TelegramEmulator {
  readonly token = token
  readonly username = 'event_hub_test_bot'
  url = ''
  readonly sent: SentMessage[] = []
  /** How often a limit was hit. */
  refusedForSpeed = 0
  readonly answered: string[] = []
  readonly commands = new Map<string, unknown>()
  readonly mishaps: TelegramMishap[] = []
  webhook: { url: string; secret: string | null } | null = null
  readonly #blocked = new Set<string>()
  readonly #known = new Set<string>()
  readonly #sockets = new Set<Socket>()
  #pausedUntil = 0
  #updates: { update_id: number; [kind: string]: unknown }[] = []
  #lastUpdate = 1_000
  #server: Server | undefined

  async start(port = 0): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response))
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server?.close(resolve) ?? resolve(undefined))
  }

  // ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A person writes to the bot in a private chat. */
  write(chat: number, text: string, language = 'ru'): { update_id: number } {
    this.#known.add(String(chat))
    this.#blocked.delete(String(chat))
    return this.#happen('message', {
      message_id: this.#lastUpdate,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private', first_name: 'P' },
      from: { id: chat, is_bot: false, first_name: 'P', language_code: language },
      text,
    })
  }

  /** A person presses a button that stands in his chat; throws when there is none. */
  press(chat: number, match: (button: Button) => boolean): { update_id: number } {
    const button = this.messages(chat)
      .toReversed()
      .flatMap(({ buttons }) => buttons.flat())
      .find((each) => each.callback_data !== undefined && match(each))
    if (!button) throw new Error('There is no such button')
    return this.pressData(chat, button.callback_data as string)
  }

  /** A press with any data, as a forged client could send it. */
  pressData(chat: number, data: string): { update_id: number } {
    return this.#happen('callback_query', {
      id: `q${this.#lastUpdate}`,
      from: { id: chat, is_bot: false, first_name: 'P', language_code: 'ru' },
      message: { message_id: 1, date: 1, chat: { id: chat, type: 'private' } },
      chat_instance: '1',
      data,
    })
  }

  block(chat: number, isTold = true): void {
    this.#blocked.add(String(chat))
    if (isTold)
      this.#happen('my_chat_member', {
        chat: { id: chat, type: 'private' },
        from: { id: chat, is_bot: false, first_name: 'P' },
        new_chat_member: { status: 'kicked', user: { id: 1 } },
      })
  }

  /** A chat the bot may write to although nobody wrote first, such as the staff's group. */
  know(chat: string): void {
    this.#known.add(chat)
  }

  messages(chat: number | string): SentMessage[] {
    return this.sent.filter((message) => message.chat === String(chat))
  }

  #happen(kind: string, value: unknown): { update_id: number } {
    const update = { update_id: ++this.#lastUpdate, [kind]: value }
    this.#updates.push(update)
    return update
  }

  // ── the API ───────────────────────────────────────────────────────────────────────────────────────────────────────

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    try {
      if (given !== this.token) throw new TelegramFault(401, 'Unauthorized')
      if (method !== 'getUpdates' && this.#mishap() === 'silence') return
      const fields = await readFields(request, Buffer.concat(parts))
      reply(200, { ok: true, result: await this.#call(method, fields) })
    } catch (error) {
      const fault = error instanceof TelegramFault ? error : new TelegramFault(500, String(error))
      const parameters = fault.retryAfter === undefined ? {} : { parameters: { retry_after: fault.retryAfter } }
      reply(fault.status, { ok: false, error_code: fault.status, description: fault.message, ...parameters })
    }
  }

  #mishap(): TelegramMishap | undefined {
    const mishap = this.mishaps.shift()
    if (mishap === 'fault') throw new TelegramFault(500, 'Internal Server Error')
    if (typeof mishap === 'object') this.#refuseSpeed(mishap.retryAfter)
    return mishap
  }

  #refuseSpeed(seconds: number): never {
    this.refusedForSpeed += 1
    this.#pausedUntil = Date.now() + seconds * 1000
    throw new TelegramFault(429, `Too Many Requests: retry after ${seconds}`, seconds)
  }

  async #call(method: string, fields: Fields): Promise<unknown> {
    if (method === 'getMe') return { id: 123456, is_bot: true, first_name: 'Hub', username: this.username }
    if (method === 'sendMessage') return this.#send(fields, readMessageText(fields, 'text'), null)
    if (method === 'sendPhoto') return this.#sendPhoto(fields)
    if (method === 'answerCallbackQuery') return this.answered.push(String(fields.callback_query_id)) > 0
    if (method === 'setMyCommands') {
      checkCommands(fields)
      return Boolean(this.commands.set(String(fields.language_code ?? ''), fields.commands))
    }
    if (method === 'setWebhook') {
      checkWebhook(fields)
      this.webhook = { url: String(fields.url), secret: (fields.secret_token as string) ?? null }
      return true
    }
    if (method === 'deleteWebhook') {
      this.webhook = null
      return true
    }
    if (method === 'getUpdates') return this.#poll(fields)
    throw new TelegramFault(404, 'Not Found')
  }

  #poll({ offset, limit }: Fields): unknown {
    if (this.webhook)
      throw new TelegramFault(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first",
      )
    if (offset !== undefined) this.#updates = this.#updates.filter(({ update_id }) => update_id >= Number(offset))
    return this.#updates.slice(0, Number(limit ?? 100))
  }

  #sendPhoto(fields: Fields): unknown {
    const photo = fields.photo
    if (!(photo instanceof Buffer)) throw new TelegramFault(400, 'Bad Request: there is no photo in the request')
    if (!photo.subarray(1, 4).equals(Buffer.from('PNG')))
      throw new TelegramFault(400, 'Bad Request: IMAGE_PROCESS_FAILED')
    return this.#send(fields, readMessageText(fields, 'caption'), photo)
  }

  #send(fields: Fields, text: string, photo: Buffer | null): unknown {
    const chat = String(fields.chat_id ?? '')
    if (!this.#known.has(chat)) throw new TelegramFault(400, 'Bad Request: chat not found')
    if (this.#blocked.has(chat)) throw new TelegramFault(403, 'Forbidden: bot was blocked by the user')
    const buttons = readKeyboard(fields.reply_markup)
    const at = Date.now()
    if (at < this.#pausedUntil) this.#refuseSpeed(Math.ceil((this.#pausedUntil - at) / 1000))
    const last = this.messages(chat).at(-1)
    if (last && at - last.at < perChatMs) this.#refuseSpeed(1)
    if (this.sent.filter((message) => at - message.at < 1_000).length >= perSecond) this.#refuseSpeed(1)
    this.sent.push({ chat, text, buttons, photo, at })
    return {
      message_id: this.sent.length,
      date: Math.floor(at / 1000),
      chat: { id: Number(chat), type: 'private' },
      text,
    }
  }
}

async function readFields(request: IncomingMessage, body: Buffer): Promise<Fields> {
  const type = request.headers['content-type'] ?? ''
  if (body.length === 0) return {}
  if (type.startsWith('application/json')) return JSON.parse(body.toString()) as Fields
  if (!type.startsWith('multipart/form-data')) throw new TelegramFault(400, 'Bad Request: unsupported content type')
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields: Fields = {}
  for (const [name, value] of form)
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())
  // A file stands in a part of its own that the field names.
  const named = /^attach:\/\/(.+)$/.exec(String(fields.photo ?? ''))
  if (named?.[1]) fields.photo = fields[named[1]]
  return fields
}
