import { calendarEndpoints } from '#src/endpoints/calendar.ts'
import { doorEndpoints } from '#src/endpoints/door.ts'
import { health } from '#src/endpoints/health.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { ticketEndpoints } from '#src/endpoints/tickets.ts'
import { outboxEndpoints } from '#src/endpoints/outbox/index.ts'

/** Every custom endpoint of the core. */
export const endpoints: readonly EndpointDeclaration[] = [health, ...outboxEndpoints]
