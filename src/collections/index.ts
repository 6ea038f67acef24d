import { Attendances, Scans } from '#src/collections/Attendances/index.ts'
import { Badges } from '#src/collections/Badges/index.ts'
import { Bookings } from '#src/collections/Bookings/index.ts'
import { ClubMemberships } from '#src/collections/ClubMemberships/index.ts'
import { ClubSubscriptions } from '#src/collections/ClubSubscriptions/index.ts'
import { Clubs } from '#src/collections/Clubs/index.ts'
import { Categories, Genres, Tags } from '#src/collections/Dictionaries/index.ts'
import { EventGrants } from '#src/collections/EventGrants/index.ts'
import { Events } from '#src/collections/Events/index.ts'
import { Excuses } from '#src/collections/Excuses/index.ts'
import { BonusTransactions, GpaEntries } from '#src/collections/Ledgers/index.ts'
import { Locations } from '#src/collections/Locations/index.ts'
import { Media } from '#src/collections/Media/index.ts'
import { Notifications } from '#src/collections/Notifications/index.ts'
import { OrderLines, Orders } from '#src/collections/Orders/index.ts'
import { GatewayInbox, Payments, Refunds } from '#src/collections/Payments/index.ts'
import { Reviews } from '#src/collections/Reviews/index.ts'
import { AuditLog, DomainEvents, EventDeliveries } from '#src/collections/System/index.ts'
import { Tickets } from '#src/collections/Tickets/index.ts'
import { TicketTypes } from '#src/collections/TicketTypes/index.ts'
import { Users } from '#src/collections/Users/index.ts'

/** The core collections in the order of the admin's navigation. */
export const collections = [
  Events,
  TicketTypes,
  EventGrants,
  Categories,
  Genres,
  Tags,
  Orders,
  OrderLines,
  Tickets,
  Attendances,
  Scans,
  Payments,
  Refunds,
  GatewayInbox,
  Clubs,
  ClubMemberships,
  ClubSubscriptions,
  Locations,
  Bookings,
  Users,
  Reviews,
  Excuses,
  BonusTransactions,
  GpaEntries,
  Badges,
  Notifications,
  Media,
  DomainEvents,
  EventDeliveries,
  AuditLog,
]
