import { authEndpoints } from '#src/endpoints/auth/index.ts'
import { bookingEndpoints } from '#src/endpoints/bookings/index.ts'
import { calendarEndpoints } from '#src/endpoints/calendar.ts'
import { catalogEndpoints } from '#src/endpoints/catalog/index.ts'
import { chatEndpoints } from '#src/endpoints/chat/index.ts'
import { clubEndpoints } from '#src/endpoints/clubs/index.ts'
import { communityEndpoints } from '#src/endpoints/community/index.ts'
import { docsEndpoints } from '#src/endpoints/docs/index.ts'
import { doorEndpoints } from '#src/endpoints/door.ts'
import { grantEndpoints } from '#src/endpoints/grants/index.ts'
import { health } from '#src/endpoints/health.ts'
import { integrationEndpoints } from '#src/endpoints/integrations/index.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { meEndpoints } from '#src/endpoints/me/index.ts'
import { notificationEndpoints } from '#src/endpoints/me/notifications.ts'
import { pushEndpoints } from '#src/endpoints/me/push.ts'
import { noticeEndpoints } from '#src/endpoints/notices/index.ts'
import { outboxEndpoints } from '#src/endpoints/outbox/index.ts'
import { identityEndpoints } from '#src/endpoints/people/identities.ts'
import { importStudentsEndpoint } from '#src/endpoints/people/importStudents.ts'
import { recommendationEndpoints } from '#src/endpoints/recommendations.ts'
import { salesEndpoints } from '#src/endpoints/sales/index.ts'
import { spaceEndpoints } from '#src/endpoints/spaces/index.ts'
import { telegramEndpoints } from '#src/endpoints/telegram/index.ts'
import { ticketEndpoints } from '#src/endpoints/tickets.ts'
import { timetableEndpoints } from '#src/endpoints/timetable.ts'

/** Every custom endpoint of the core. */
export const endpoints: readonly EndpointDeclaration[] = [
  health,
  ...docsEndpoints,
  ...catalogEndpoints,
  ...authEndpoints,
  ...meEndpoints,
  ...clubEndpoints,
  ...grantEndpoints,
  ...outboxEndpoints,
  ...notificationEndpoints,
  ...pushEndpoints,
  ...ticketEndpoints,
  ...salesEndpoints,
  ...doorEndpoints,
  ...calendarEndpoints,
  ...timetableEndpoints,
  ...spaceEndpoints,
  ...bookingEndpoints,
  ...integrationEndpoints,
  ...noticeEndpoints,
  ...communityEndpoints,
  ...telegramEndpoints,
  ...chatEndpoints,
  ...recommendationEndpoints,
  importStudentsEndpoint,
  ...identityEndpoints,
]
