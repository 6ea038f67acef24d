import { checkoutEndpoints } from '#src/endpoints/sales/checkout.ts'
import { orderEndpoints } from '#src/endpoints/sales/orders.ts'
import { paymentEndpoints } from '#src/endpoints/sales/payments.ts'
import { saleTicketEndpoints } from '#src/endpoints/sales/tickets.ts'
import { webhookEndpoints } from '#src/endpoints/sales/webhooks.ts'

/** Buying and paying. */
export const salesEndpoints = [
  ...checkoutEndpoints,
  ...orderEndpoints,
  ...saleTicketEndpoints,
  ...paymentEndpoints,
  ...webhookEndpoints,
]
