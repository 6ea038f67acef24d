/** What the browser journeys need of the hub beside a browser: events of their own, letters, the camera's picture. */
import { createWriteStream } from 'node:fs'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { hubUrl } from './hub.ts'

let adminToken: Promise<string> | undefined

async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${hubUrl()}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', origin: hubUrl(), ...init.headers },
  })
  if (!answer.ok)
    throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
  return (await answer.json()) as T
}

async function signInAdmin(): Promise<string> {
  const { token } = await json<{ token: string }>('/api/users/login', {
    method: 'POST',
    body: JSON.stringify({ email: 'admin', username: 'admin', password: 'admin123' }),
  })
  return token
}

/** A call as the demo admin. */
export async function asAdmin<T = Record<string, unknown>>(path: string, method = 'GET', body?: unknown): Promise<T> {
  adminToken ??= signInAdmin()
  return json<T>(path, {
    method,
    headers: { authorization: `Bearer ${await adminToken}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

export type HubEvent = { id: string; slug: string; title: string }

let counter = 0

/** A published event of this file's own that begins in half an hour, so that its door is open. `price` in tiyn. */
export async function newEvent(
  options: { price?: number; capacity?: number; startsInMinutes?: number } = {},
): Promise<HubEvent> {
  const { price = 0, capacity = 20, startsInMinutes = 30 } = options
  const mark = `${Date.now().toString(36)}${counter++}`
  const startsAt = new Date(Date.now() + startsInMinutes * 60_000)
  const title = `Вечер ${mark}`
  const { doc } = await asAdmin<{ doc: { id: string; slug: string } }>('/api/events?locale=ru', 'POST', {
    title,
    slug: `evening-${mark}`,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000).toISOString(),
    timeZone: 'Asia/Almaty',
    status: 'published',
    type: 'general',
    price,
    currency: 'KZT',
    maxAttendees: capacity,
  })
  return { id: doc.id, slug: doc.slug, title }
}

/** Asks until there is an answer, as the worker brings things about in its own time. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  ms = 60_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`Waited ${ms / 1000} s in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

export type Letter = { subject: string; text: string; html: string; status: string; locale: string }

/** The letters to an address, as the admin reads them in the outbox; the newest first. */
export async function lettersTo(address: string, type: string): Promise<Letter[]> {
  const where = `where[recipient][equals]=${encodeURIComponent(address)}&where[type][equals]=${encodeURIComponent(type)}`
  const { docs } = await asAdmin<{ docs: Letter[] }>(`/api/notifications?${where}&sort=-createdAt&depth=0`)
  return docs
}

/** What a scanner reads off the ticket on the page: a picture of the code, decoded. */
export async function readQr(page: Page): Promise<string> {
  const picture = await page.locator('article svg[role="img"]').first().screenshot({ animations: 'disabled' })
  const { data, info } = await sharp(picture).resize(600).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  if (!found?.data) throw new Error('No QR code could be read off the ticket')
  return found.data
}

/** A film of one picture for the fake camera of Chromium (YUV4MPEG2, 640 × 480, grey). */
export async function filmOf(picture: Buffer, file: string): Promise<void> {
  const [width, height] = [640, 480]
  const luma = await sharp(picture)
    .flatten({ background: 'white' })
    .resize(width, height, { fit: 'contain', background: 'white' })
    .greyscale()
    .raw()
    .toBuffer()
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const film = createWriteStream(file)
  film.write(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
  for (let frame = 0; frame < 5; frame++) {
    film.write('FRAME\n')
    film.write(luma)
    film.write(chroma)
  }
  await new Promise((resolve, reject) => film.end(resolve).on('error', reject))
}
