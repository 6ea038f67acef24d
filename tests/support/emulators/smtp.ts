import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export type ReceivedMail = { from: string; to: string[]; raw: string }

/** What the server answers to an address or a message: a reply such as `550 no such person`, or `drop` to hang up without a word. */
export type Behaviour = {
  recipient?: (address: string) => string | undefined
  data?: (mail: ReceivedMail) => string | undefined
}

export type SmtpServer = {
  url: string
  mails: ReceivedMail[]
  behave: (behaviour: Behaviour) => void
  close: () => Promise<void>
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

/** One conversation (RFC 5321 §4.1): commands until QUIT, each message kept. */
function converse(socket: Socket, mails: ReceivedMail[], behaviour: () => Behaviour): void {
  let from = ''
  let to: string[] = []
  let message: string[] | null = null
  let buffered = ''
  const say = (reply: string): void => {
    if (reply === 'drop') socket.destroy()
    else socket.write(`${reply}\r\n`)
  }
  const finish = (lines: string[]): void => {
    // A leading dot is doubled on the way (§4.5.2).
    const mail = { from, to, raw: lines.map((line) => line.replace(/^\.\./, '.')).join('\r\n') }
    const refusal = behaviour().data?.(mail)
    if (!refusal) mails.push(mail)
    say(refusal ?? '250 2.0.0 taken')
  }
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') socket.write('250-emulator\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n')
    else if (verb === 'HELO' || verb === 'NOOP') say('250 fine')
    else if (verb === 'MAIL') {
      from = addressIn(line)
      to = []
      say('250 2.1.0 fine')
    } else if (verb === 'RCPT') {
      const refusal = behaviour().recipient?.(addressIn(line))
      if (!refusal) to.push(addressIn(line))
      say(refusal ?? '250 2.1.5 fine')
    } else if (verb === 'DATA') {
      message = []
      say('354 go on')
    } else if (verb === 'RSET') {
      to = []
      say('250 fine')
    } else if (verb === 'QUIT') {
      say('221 bye')
      socket.end()
    } else say('502 not known')
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffered += chunk.toString('utf8')
    for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
      const line = buffered.slice(0, end)
      buffered = buffered.slice(end + 2)
      if (message && line === '.') {
        const lines = message
        message = null
        finish(lines)
      } else if (message) message.push(line)
      else command(line)
    }
  })
  say('220 emulator ready')
}

/** A mail server on this machine that keeps what it is sent. */
export async function startSmtp(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let behaviour: Behaviour = {}
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    converse(socket, mails, () => behaviour)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    behave: (next) => {
      behaviour = next
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

export type MailPart = { headers: Record<string, string>; body: Buffer }

function readPart(raw: string): MailPart & { boundary: string | undefined; text: string } {
  const split = raw.indexOf('\r\n\r\n')
  const headers: Record<string, string> = {}
  for (const line of raw
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  const text = raw.slice(split + 4)
  const encoding = headers['content-transfer-encoding']
  const body =
    encoding === 'base64'
      ? Buffer.from(text, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            text
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
        : Buffer.from(text)
  return { headers, body, boundary: /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1], text }
}

/** The headers of a message and its leaf parts (RFC 2045, 2046), decoded. */
export function readMail(raw: string): { headers: Record<string, string>; parts: MailPart[] } {
  const whole = readPart(raw)
  const leaves = (part: ReturnType<typeof readPart>): MailPart[] =>
    part.boundary
      ? part.text
          .split(`--${part.boundary}`)
          .slice(1, -1)
          .flatMap((inner) => leaves(readPart(inner.replace(/^\r\n/, ''))))
      : [{ headers: part.headers, body: part.body }]
  return { headers: whole.headers, parts: leaves(whole) }
}

/** A header in RFC 2047 words as text; letters cut apart between two words are put together again. */
export function decodeHeader(value: string): string {
  const bytes = value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
