import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { claimNotices, markSent, type Notice } from '#src/plugins/sandbox/db/notices.ts'
import { settleDue } from '#src/plugins/sandbox/db/sessions.ts'
import { signatureHeader, signNotice } from '#src/plugins/sandbox/signature.ts'
import { receiveWebhook } from '#src/services/payments/receiveWebhook.ts'

/** Sends one signed notification to the hub; rejects when it was not taken. */
export type SendNotice = (body: string, signature: string) => Promise<void>

/** Over HTTP, to the address a real bank would be given. */
export const sendOverHttp =
  (hub: string): SendNotice =>
  async (body, signature) => {
    const answer = await fetch(`${hub}/api/payments/webhook/sandbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [signatureHeader]: signature },
      body,
      signal: AbortSignal.timeout(5000),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`)
  }

/** Handed over inside the process, to the same function that the address ends in. */
export const sendInside: SendNotice = async (body, signature) => {
  const reply = await receiveWebhook('sandbox', {
    rawBody: body,
    headers: new Headers({ [signatureHeader]: signature }),
    ip: '127.0.0.1',
    query: new URLSearchParams(),
  })
  if (reply?.status !== 200) throw new Error(`the hub answered ${reply?.status}`)
}

/** As a bank does; where the public address does not lead here (a tunnel, another port), inside. */
const sendAnyhow: SendNotice = (body, signature) =>
  sendOverHttp(env.PUBLIC_URL)(body, signature).catch(() => sendInside(body, signature))

export const noticeBody = ({ id, kind, session, reference }: Omit<Notice, 'copies'>): string =>
  JSON.stringify({ id, type: kind, session, reference })

async function notify(notice: Notice, send: SendNotice): Promise<void> {
  const body = noticeBody(notice)
  try {
    for (let copy = 0; copy < notice.copies; copy++) await send(body, signNotice(body, Math.floor(Date.now() / 1000)))
    await markSent(pool, notice.id)
  } catch (err) {
    logger.warn({ err, notice: notice.id, msg: 'the sandbox could not notify the hub and tries again' })
  }
}

/** The bank at work: finishes what is due and notifies the hub. */
export const bankDrain = (send: SendNotice): Drain => ({
  name: 'sandboxBank',
  idleMs: 300,
  run: async () => {
    await settleDue(pool)
    const notices = await claimNotices(pool, 10)
    await Promise.all(notices.map((notice) => notify(notice, send)))
    return notices.length
  },
})

export const sandboxBank: Drain = bankDrain(sendAnyhow)
