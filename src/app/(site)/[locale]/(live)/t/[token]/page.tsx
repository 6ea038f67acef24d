import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { authenticate } from '#src/db/authenticate.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { HubError } from '#src/lib/errors.ts'
import { type PublicTicket, publicTicket } from '#src/services/tickets/publicTicket.ts'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { TicketCheck } from '#src/ui/scan/TicketCheck.tsx'

type Args = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  return {
    title: getT(locale, 'tickets.check')('title'),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

/** The ticket behind a code as it is now; `null` for a code that is not ours. */
async function read(token: string, locale: Locale): Promise<PublicTicket | null> {
  try {
    return await publicTicket(token, await authenticate({ headers: await headers() }), locale)
  } catch (error) {
    if (error instanceof HubError && error.status === 404) return null
    throw error
  }
}

/** What a ticket's QR code opens in any phone: whether it is valid and whose; the door's staff can admit from here. */
export default async function TicketCheckPage({ params }: Args) {
  const { locale, token } = await params
  const ticket = await read(token, locale)
  return (
    <SiteShell locale={locale} path={`/t/${token}`}>
      <TicketCheck ticket={ticket} token={token} locale={locale} now={Date.now()} />
    </SiteShell>
  )
}
