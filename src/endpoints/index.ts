import { authEndpoints } from '#src/endpoints/auth/index.ts'
import { calendarEndpoints } from '#src/endpoints/calendar.ts'
import { catalogEndpoints } from '#src/endpoints/catalog/index.ts'
import { clubEndpoints } from '#src/endpoints/clubs/index.ts'
import { communityEndpoints } from '#src/endpoints/community/index.ts'
import { docsEndpoints } from '#src/endpoints/docs/index.ts'
import { doorEndpoints } from '#src/endpoints/door.ts'
import { grantEndpoints } from '#src/endpoints/grants/index.ts'
import { health } from '#src/endpoints/health.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { meEndpoints } from '#src/endpoints/me/index.ts'
import { outboxEndpoints } from '#src/endpoints/outbox/index.ts'
import { importStudentsEndpoint } from '#src/endpoints/people/importStudents.ts'
import { recommendationEndpoints } from '#src/endpoints/recommendations.ts'
import { salesEndpoints } from '#src/endpoints/sales/index.ts'
import { spaceEndpoints } from '#src/endpoints/spaces/index.ts'
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
  ...ticketEndpoints,
  ...salesEndpoints,
  ...doorEndpoints,
  ...calendarEndpoints,
  ...timetableEndpoints,
  ...spaceEndpoints,
  ...communityEndpoints,
  ...recommendationEndpoints,
  importStudentsEndpoint,
]
