import type { EventView } from '#src/domain/catalog.ts'

/** The event as schema.org/Event for search engines. `url` is the page, `origin` the site. */
export function eventJsonLd(event: EventView, url: string, origin: string): Record<string, unknown> {
  const place = event.venue?.name ?? event.venueText
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url,
    startDate: event.startsAt,
    ...(event.endsAt ? { endDate: event.endsAt } : {}),
    eventStatus: `https://schema.org/Event${event.status === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${place ? 'Offline' : 'Online'}EventAttendanceMode`,
    ...(event.poster ? { image: [`${origin}${event.poster.url}`] } : {}),
    ...(place
      ? { location: { '@type': 'Place', name: place, address: 'SDU University, Kaskelen, Kazakhstan' } }
      : { location: { '@type': 'VirtualLocation', url } }),
    ...(event.host
      ? { organizer: { '@type': 'Organization', name: event.host.name, url: `${origin}/clubs/${event.host.slug}` } }
      : {}),
    offers: event.ticketTypes.map((type) => ({
      '@type': 'Offer',
      name: type.name,
      price: (type.price / 100).toFixed(2),
      priceCurrency: type.currency,
      url,
    })),
  }
}
