import { insertInbox } from '#src/db/payments/insertInbox.ts'
import { pool } from '#src/db/pool.ts'
import { isUuid } from '#src/lib/ids.ts'
import { logger } from '#src/lib/logger.ts'
import type { WebhookReply, WebhookRequest } from '#src/services/payments/gateway.ts'
import { findGateway } from '#src/services/payments/registry.ts'

/**
 * Takes a gateway's notification in: checks it, keeps it once, and answers in the gateway's own format. What it means is found
 * out by the worker (`inboxDrain`). `null` when there is no such gateway.
 */
export async function receiveWebhook(gatewayName: string, request: WebhookRequest): Promise<WebhookReply | null> {
  const gateway = findGateway(gatewayName)
  if (!gateway?.enabled) return null
  const reading = await gateway.readWebhook(request)
  if (reading.trust === 'rejected') {
    logger.warn({ gateway: gateway.id, ip: request.ip, msg: 'a notification was not authentic' })
    return reading.reply
  }
  const { trust, eventKey, kind, gatewayPaymentId, reference, body } = reading
  const isNew = await insertInbox(pool, {
    gateway: gateway.id,
    eventKey,
    kind,
    trust,
    gatewayPaymentId,
    reference: isUuid(reference) ? reference : null,
    body,
  })
  logger.info({ gateway: gateway.id, kind, eventKey, isNew, msg: 'a notification came in' })
  return reading.reply
}
