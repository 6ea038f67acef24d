/**
 * Who may do what, written down independently of the code: the access test walks every collection and endpoint against it, and
 * fails for one that is not listed. People: `owner` is the student a row is about; `student` another one; `head` heads the club
 * the row belongs to; `otherHead` heads another club; `organiser` may organise outside clubs and has nothing to do with the row.
 */
export const people = ['anonymous', 'owner', 'student', 'head', 'otherHead', 'organiser', 'admin'] as const
export type Person = (typeof people)[number]

const everybody = [...people]
const nobody: Person[] = []
const admin: Person[] = ['admin']
const staff: Person[] = ['head', 'otherHead', 'organiser', 'admin']
const club: Person[] = ['head', 'admin']
const ownerAndAdmin: Person[] = ['owner', 'admin']
const ownerAndClub: Person[] = ['owner', 'head', 'admin']

export type Expectation = { read: Person[]; create: Person[]; update: Person[]; delete: Person[] }

const dictionary: Expectation = { read: everybody, create: admin, update: admin, delete: admin }
const record = (read: Person[]): Expectation => ({ read, create: nobody, update: nobody, delete: nobody })

export const collectionExpectations: Record<string, Expectation> = {
  users: { read: ownerAndAdmin, create: admin, update: ownerAndAdmin, delete: admin },
  media: { read: ownerAndAdmin, create: staff, update: ownerAndAdmin, delete: admin },
  clubs: { read: everybody, create: admin, update: club, delete: admin },
  'club-memberships': { read: ownerAndClub, create: club, update: club, delete: nobody },
  'club-subscriptions': { read: ownerAndAdmin, create: nobody, update: nobody, delete: ownerAndAdmin },
  locations: { read: everybody, create: admin, update: admin, delete: admin },
  bookings: { read: club, create: club, update: admin, delete: nobody },
  categories: dictionary,
  genres: dictionary,
  tags: dictionary,
  events: { read: everybody, create: ['head', 'admin'], update: club, delete: club },
  'ticket-types': { read: everybody, create: club, update: club, delete: club },
  'event-grants': { read: ownerAndClub, create: club, update: club, delete: nobody },
  orders: record(ownerAndAdmin),
  'order-lines': record(ownerAndAdmin),
  tickets: record(ownerAndClub),
  attendances: record(ownerAndClub),
  scans: record(club),
  payments: record(ownerAndAdmin),
  refunds: record(ownerAndAdmin),
  'gateway-inbox': record(admin),
  reviews: { read: ownerAndClub, create: nobody, update: admin, delete: admin },
  'bonus-transactions': { read: ownerAndAdmin, create: admin, update: nobody, delete: nobody },
  'gpa-entries': { read: ownerAndAdmin, create: admin, update: nobody, delete: nobody },
  badges: dictionary,
  excuses: { ...record(ownerAndClub), update: club },
  notifications: record(ownerAndAdmin),
  'domain-events': record(admin),
  'event-deliveries': record(admin),
  'audit-log': record(admin),
}

/** Payload's own collections: reachable only as far as stated here. */
export const internalCollections = [
  'payload-kv',
  'payload-locked-documents',
  'payload-preferences',
  'payload-migrations',
]

/** Custom endpoints: who passes the door of each. What a person may see behind it is tested with the endpoint. */
export const endpointExpectations: Record<string, 'public' | 'signedIn' | 'staff' | 'admin' | 'internal'> = {
  'get /health': 'public',
  'get /openapi.json': 'public',
  'get /docs': 'public',
  'get /feed': 'public',
  'get /feed/facets': 'public',
  'get /feed/seats': 'public',
  'get /catalog/events/:slug': 'public',
  'get /events/:id/live': 'public',
  'get /catalog/clubs': 'public',
  'get /catalog/clubs/:slug': 'public',
  'get /catalog/locations': 'public',
  'post /notifications/:id/resend': 'admin',
  'post /notifications/test': 'admin',
  'post /event-deliveries/:id/replay': 'admin',
  'get /tickets/:id/qr.svg': 'signedIn',
  'get /tickets/:id/qr.png': 'signedIn',
  'get /tickets/:id/pass': 'signedIn',
  'get /me/tickets': 'signedIn',
  'get /t/:token': 'public',
  'post /check-in': 'signedIn',
  'post /check-in/undo': 'signedIn',
  'get /events/:id/door': 'signedIn',
  'get /events/:id/door/search': 'signedIn',
  'post /events/:id/walk-in': 'signedIn',
  'get /events/:id/calendar.ics': 'public',
  'get /me/schedule': 'signedIn',
  'post /checkout': 'signedIn',
  'post /orders': 'signedIn',
  'get /orders/:id': 'signedIn',
  'post /orders/:id/cancel': 'signedIn',
  'post /orders/:id/pay': 'signedIn',
  'post /tickets/:id/cancel': 'signedIn',
  'post /tickets/claim': 'public',
  'get /payments/:id': 'signedIn',
  'post /payments': 'signedIn',
  'post /payments/:id/refund': 'admin',
  'post /payments/:id/requery': 'admin',
  'post /payments/webhook/:gateway': 'public',
  'post /stripe-webhook': 'public',
  'get /pay/sandbox/:payment': 'public',
  'post /pay/sandbox/:payment': 'public',
  'post /payments/:id/simulate-webhook': 'signedIn',
  'post /auth/register': 'public',
  'post /auth/verify': 'public',
  'post /auth/resend-verification': 'public',
  'post /auth/login': 'public',
  'post /auth/refresh': 'public',
  'post /auth/logout': 'public',
  'post /auth/forgot-password': 'public',
  'post /auth/reset-password': 'public',
  'post /users/first-register': 'public',
  'post /users/unlock': 'public',
  'post /users/forgot-password': 'public',
  'post /users/reset-password': 'public',
  'post /users/verify/:token': 'public',
  'get /users/me/session': 'public',
  'get /users/:id': 'public',
  'get /users/:id/events': 'public',
  'get /users/me': 'signedIn',
  'patch /users/me': 'signedIn',
  'put /users/me': 'signedIn',
  'post /users/me/photo': 'signedIn',
  'post /clubs/:id/subscription': 'signedIn',
  'delete /clubs/:id/subscription': 'signedIn',
  'post /clubs/:id/join': 'signedIn',
  'delete /clubs/:id/membership': 'signedIn',
  'get /clubs/:id/mine': 'signedIn',
  'get /clubs/:id/members': 'signedIn',
  'post /clubs/:id/members': 'signedIn',
  'post /clubs/:id/members/:membership/accept': 'signedIn',
  'post /clubs/:id/members/:membership/decline': 'signedIn',
  'post /clubs/:id/members/:membership/remove': 'signedIn',
  'get /events/:id/grants': 'signedIn',
  'post /events/:id/grants': 'signedIn',
  'delete /events/:id/grants/:grant': 'signedIn',
  'get /events/:id/reviews': 'public',
  'get /events/:id/reviews/mine': 'signedIn',
  'post /events/:id/reviews': 'signedIn',
  'patch /reviews/:id/mine': 'signedIn',
  'delete /reviews/:id/mine': 'signedIn',
  'post /reviews/:id/report': 'signedIn',
  'post /reviews/:id/reply': 'signedIn',
  'get /me/gpa': 'signedIn',
  'get /me/bonuses': 'signedIn',
  'post /me/bonuses/redeem': 'signedIn',
  'post /bonuses/redemptions/confirm': 'signedIn',
  'get /leaderboard': 'public',
  'post /events/:id/excuse': 'signedIn',
  'post /chatbot': 'public',
  'get /chatbot/conversations': 'signedIn',
  'get /chatbot/conversations/:id': 'signedIn',
  'delete /chatbot/conversations/:id': 'signedIn',
  'delete /chatbot/conversations': 'signedIn',
}
