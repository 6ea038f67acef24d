import type { Metadata } from 'next'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { visitor } from '#src/app/data/visitor.ts'
import { claimable } from '#src/db/tickets/claimable.ts'
import { claimUrl } from '#src/endpoints/sales/shapes.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { AuthFrame } from '#src/ui/account/AuthFrame.tsx'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { EventHead } from '#src/ui/checkout/EventHead.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { ClaimTicket } from '#src/ui/tickets/ClaimTicket.tsx'
import { FriendTickets } from '#src/ui/tickets/FriendTickets.tsx'

type Args = { params: Promise<{ locale: string; token: string }> }

/** The address is the right to the ticket: no other site is told it. */
export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return { ...personalMetadata(getT(localeOf((await params).locale), 'tickets')('claim')), referrer: 'no-referrer' }
}

/** The link a friend has sent: the ticket, and how to make it one's own. */
export default async function ClaimPage({ params }: Args) {
  const { locale: given, token } = await params
  const locale = localeOf(given)
  const path = `/claim/${token}`
  const [actor, ticket] = await Promise.all([visitor(), claimable(token, locale)])
  const t = getT(locale, 'tickets')
  const site = getT(locale, 'site.actions')
  if (!ticket)
    return (
      <SiteShell locale={locale} path={path}>
        <EmptyState
          headingLevel="h1"
          title={t('claimPage.gone')}
          text={t('claimPage.goneText')}
          action={<LinkButton href={localePath(locale, '/')}>{t('empty.action')}</LinkButton>}
        />
      </SiteShell>
    )
  const head = <EventHead event={ticket.event} locale={locale} now={Date.now()} />
  if (actor && actor.id === ticket.buyer)
    return (
      <AuthFrame locale={locale} path={path} title={t('claimPage.own')} text={t('claimPage.ownText')}>
        {head}
        <div className="mt-6">
          <FriendTickets
            tickets={[
              { id: token, code: '', type: ticket.type ?? t('ticket'), claimUrl: claimUrl(token), holder: null },
            ]}
            eventTitle={ticket.event.title}
            locale={locale}
          />
        </div>
      </AuthFrame>
    )
  const next = encodeURIComponent(localePath(locale, path))
  const form = (
    <ClaimTicket
      locale={locale}
      token={token}
      isSignedIn={actor !== null}
      ticketsHref={localePath(locale, '/me/tickets')}
      texts={{
        ...formTexts(locale),
        claim: t('claim'),
        name: t('claimPage.name'),
        sendName: t('claimPage.sendName'),
        named: t('claimPage.named', { name: '{name}' }),
        sending: site('sending'),
      }}
    />
  )
  return (
    <AuthFrame locale={locale} path={path} title={t('claimPage.title')} text={t('claimPage.text')}>
      {head}
      <div className="mt-7 flex flex-col gap-3">
        {actor ? (
          form
        ) : (
          <>
            <LinkButton href={localePath(locale, `/login?next=${next}`)} size="lg" isWide>
              {t('claimPage.signIn')}
            </LinkButton>
            <LinkButton href={localePath(locale, `/register?next=${next}`)} size="lg" isWide variant="soft">
              {t('claimPage.register')}
            </LinkButton>
            <Section title={t('claimPage.nameTitle')} about={t('claimPage.nameText')}>
              {form}
            </Section>
          </>
        )}
      </div>
    </AuthFrame>
  )
}
