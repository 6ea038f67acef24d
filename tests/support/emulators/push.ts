/** A push service and its browsers: checks what comes in against RFC 8030, 8188, 8291 and 8292, and decrypts it as a browser does. */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Browser = {
  endpoint: string
  keys: { p256dh: string; auth: string }
  /** What was pushed to it, decrypted. */
  received: {
    payload: Record<string, unknown>
    ttl: number
    urgency: string
    topic: string
    publicKey: string
    subject: string
  }[]
}

export type PushService = {
  url: string
  /** What it refused, and why: against the contract. */
  complaints: string[]
  subscribe: () => Browser
  /** What it answers instead to what is pushed to a browser. */
  behave: (browser: Browser, answer: { status: number; retryAfter?: string } | null) => void
  close: () => Promise<void>
}

class Complaint extends Error {}
const insist = (isTrue: boolean, what: string): void => {
  if (!isTrue) throw new Complaint(what)
}
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

/** The signature of the sender (RFC 8292 §2, §3). */
function checkVapid(header: string, origin: string): { publicKey: string; subject: string } {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), ?k=([\w-]+)$/.exec(header) ?? []
  insist(token !== '', `Authorization: ${header}`)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = bytes(publicKey)
  insist(point.length === 65 && point[0] === 4, 'the key is not an uncompressed point of P-256')
  const key = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    bytes(signature),
  )
  insist(isSigned, 'the signature does not fit the key')
  const { aud, exp, sub } = JSON.parse(bytes(claims).toString()) as { aud: string; exp: number; sub: string }
  insist(aud === origin, `aud is ${aud}`)
  insist(exp > Date.now() / 1000 && exp <= Date.now() / 1000 + 86_400, 'exp is past or more than a day ahead')
  insist(/^(mailto:|https:)/.test(sub), `sub is ${sub}`)
  return { publicKey, subject: sub }
}

/** The content (RFC 8188 §2 in one record, with the keys of RFC 8291 §3). */
function decrypt(body: Buffer, ecdh: ReturnType<typeof createECDH>, auth: Buffer): Buffer {
  insist(body.length <= 4096, 'the body has more than 4096 bytes')
  const salt = body.subarray(0, 16)
  const recordSize = body.readUInt32BE(16)
  const idLength = body.readUInt8(20)
  const senderKey = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  insist(idLength === 65 && record.length <= recordSize, 'the header of the record')
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = padded.lastIndexOf(2)
  insist(end >= 0 && padded.subarray(end + 1).every((byte) => byte === 0), 'the padding')
  return padded.subarray(0, end)
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, { browser: Browser; ecdh: ReturnType<typeof createECDH>; auth: Buffer }>()
  const answers = new Map<Browser, { status: number; retryAfter?: string }>()
  const complaints: string[] = []
  const take = async (request: IncomingMessage): Promise<{ status: number; retryAfter?: string }> => {
    const known = browsers.get(request.url ?? '')
    const body = await read(request)
    if (!known) return { status: 404 }
    const answer = answers.get(known.browser)
    if (answer) return answer
    const { ttl, urgency = '', topic = '', authorization = '', ...headers } = request.headers
    insist(request.method === 'POST', `method ${request.method}`)
    insist(/^\d+$/.test(String(ttl)), `TTL ${String(ttl)}`)
    insist(headers['content-encoding'] === 'aes128gcm', `Content-Encoding ${headers['content-encoding']}`)
    insist(['very-low', 'low', 'normal', 'high'].includes(String(urgency)), `Urgency ${String(urgency)}`)
    insist(/^[\w-]{0,32}$/.test(String(topic)), `Topic ${String(topic)}`)
    const sender = checkVapid(authorization, url)
    const payload = JSON.parse(decrypt(body, known.ecdh, known.auth).toString()) as Record<string, unknown>
    known.browser.received.push({
      payload,
      ttl: Number(ttl),
      urgency: String(urgency),
      topic: String(topic),
      ...sender,
    })
    return { status: 201 }
  }
  const server = createServer((request, response) => {
    void take(request)
      .catch((error: unknown) => {
        complaints.push(error instanceof Error ? error.message : String(error))
        return { status: 400 } as { status: number; retryAfter?: string }
      })
      .then(({ status, retryAfter }) =>
        response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end(),
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    complaints,
    subscribe: () => {
      const ecdh = createECDH('prime256v1')
      ecdh.generateKeys()
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('base64url')}`
      const keys = { p256dh: ecdh.getPublicKey().toString('base64url'), auth: auth.toString('base64url') }
      const browser: Browser = { endpoint: url + path, keys, received: [] }
      browsers.set(path, { browser, ecdh, auth })
      return browser
    },
    behave: (browser, answer) => void (answer ? answers.set(browser, answer) : answers.delete(browser)),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
