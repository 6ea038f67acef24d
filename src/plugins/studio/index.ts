import { env } from '#src/lib/env.ts'
import { definePlugin } from '#src/plugins/_kit/index.ts'
import { StudioBookings } from '#src/plugins/studio/collections/Bookings.ts'
import { StudioHalls } from '#src/plugins/studio/collections/Halls.ts'
import { StudioSettings } from '#src/plugins/studio/collections/Settings.ts'
import { eraseGuest } from '#src/plugins/studio/db/eraseGuest.ts'
import { studioDesk } from '#src/plugins/studio/desk.ts'
import { studioEndpoints } from '#src/plugins/studio/endpoints/index.ts'
import { studioPreviews } from '#src/plugins/studio/previews.ts'
import { followByLink } from '#src/plugins/studio/services/chatLink.ts'
import { studioReminders } from '#src/plugins/studio/services/remind.ts'
import { refundCancelledBooking, studioBookingLetters, studioMoneyLetters } from '#src/plugins/studio/subscribers.ts'

/** Photo-studio halls for guests: prices, deposits, moves and refunds. */
export const studioPlugin = definePlugin({
  slug: 'studio',
  enabled: !env.DISABLED_PLUGINS.includes('studio'),
  collections: [StudioHalls, StudioBookings],
  globals: [StudioSettings],
  endpoints: studioEndpoints,
  desk: studioDesk,
  erase: eraseGuest,
  telegramStart: followByLink,
  adminViews: { studio: { Component: '/src/ui/admin/studio/View.tsx#StudioView', path: '/studio' } },
  adminLinks: ['/src/ui/admin/studio/NavLink.tsx#StudioNavLink'],
  previews: studioPreviews,
  subscribers: [studioBookingLetters, studioMoneyLetters, refundCancelledBooking],
  recurringJobs: [studioReminders],
})
