/**
 * The specification of access: one row a collection, one rule an operation. A collection without a row does not compile;
 * `tests/integration/access` walks every row over REST, GraphQL and the Local API as every kind of person.
 */
import type { CollectionConfig } from 'payload'
import {
  admin,
  anyOf,
  asOrganiser,
  everyone,
  intoOwnClub,
  nobody,
  own,
  ownClub,
  ownOrganised,
  staff,
  where,
} from '#src/access/atoms.ts'
import { isStaff } from '#src/domain/actor.ts'
import type { CoreSlug } from '#src/domain/slugs.ts'

type Row = NonNullable<CollectionConfig['access']>

const dictionary: Row = { create: admin, read: everyone, update: admin, delete: admin }
/** Written by the program only; an admin reads. */
const record: Row = { create: nobody, read: admin, update: nobody, delete: nobody }
/** Written by the program only; an admin, the person and who runs the event read. */
const eventRecord = (person: string): Row => ({
  ...record,
  read: anyOf(admin, own(person), ownClub(), ownOrganised()),
})

export const accessTable: Record<CoreSlug, Row> = {
  users: {
    create: admin,
    read: anyOf(admin, own('id')),
    update: anyOf(admin, own('id')),
    delete: admin,
    unlock: admin,
    admin: ({ req }) => isStaff(req.user as never),
  },
  media: {
    create: anyOf(staff),
    read: anyOf(admin, where({ private: { not_equals: true } }), own('owner')),
    update: anyOf(admin, own('owner')),
    delete: admin,
  },
  clubs: {
    create: admin,
    read: anyOf(admin, where({ archived: { not_equals: true } }), ownClub('id')),
    update: anyOf(admin, ownClub('id')),
    delete: admin,
  },
  'club-memberships': {
    create: anyOf(admin, intoOwnClub),
    read: anyOf(admin, own(), ownClub()),
    update: anyOf(admin, ownClub()),
    delete: nobody,
  },
  'club-subscriptions': { create: nobody, read: anyOf(admin, own()), update: nobody, delete: anyOf(admin, own()) },
  locations: {
    create: admin,
    read: anyOf(admin, where({ archived: { not_equals: true } })),
    update: admin,
    delete: admin,
  },
  // Deleting cancels: the database keeps the row.
  bookings: {
    create: anyOf(admin, intoOwnClub),
    read: anyOf(admin, ownClub()),
    update: admin,
    delete: anyOf(admin, ownClub()),
  },
  categories: dictionary,
  genres: dictionary,
  tags: dictionary,
  events: {
    create: anyOf(admin, intoOwnClub, asOrganiser),
    read: anyOf(admin, where({ status: { in: ['published', 'cancelled'] } }), ownClub(), ownOrganised()),
    update: anyOf(admin, ownClub(), ownOrganised()),
    delete: anyOf(admin, ownClub(), ownOrganised()),
  },
  'ticket-types': {
    create: anyOf(admin, staff),
    read: anyOf(
      admin,
      where({ and: [{ visibility: { equals: 'public' } }, { live: { equals: true } }] }),
      ownClub(),
      ownOrganised(),
    ),
    update: anyOf(admin, ownClub(), ownOrganised()),
    delete: anyOf(admin, ownClub(), ownOrganised()),
  },
  'event-grants': {
    create: anyOf(admin, staff),
    read: anyOf(admin, own(), ownClub(), ownOrganised()),
    update: anyOf(admin, ownClub(), ownOrganised()),
    delete: nobody,
  },
  orders: { ...record, read: anyOf(admin, own('buyer')) },
  'order-lines': { ...record, read: anyOf(admin, own('buyer')) },
  tickets: eventRecord('holder'),
  attendances: eventRecord('user'),
  scans: { ...record, read: anyOf(admin, ownClub(), ownOrganised()) },
  payments: { ...record, read: anyOf(admin, own('buyer')) },
  refunds: { ...record, read: anyOf(admin, own('buyer')) },
  'gateway-inbox': record,
  reviews: {
    create: nobody,
    read: anyOf(admin, where({ status: { equals: 'published' } }), own(), ownClub(), ownOrganised()),
    update: anyOf(admin),
    delete: admin,
  },
  'bonus-transactions': { ...record, create: admin, read: anyOf(admin, own()) },
  'gpa-entries': { ...record, create: admin, read: anyOf(admin, own()) },
  badges: dictionary,
  excuses: { ...record, read: anyOf(admin, own(), ownClub()), update: anyOf(admin, ownClub()) },
  notifications: { ...record, read: anyOf(admin, own()) },
  'domain-events': record,
  'event-deliveries': record,
  'audit-log': record,
}
