import type { Metadata } from 'next'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { listTickets } from '#src/services/tickets/listTickets.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { Tabs } from '#src/ui/components/Tabs.tsx'
import { KeepOffline } from '#src/ui/tickets/KeepOffline.tsx'
import { TicketRows } from '#src/ui/tickets/TicketRows.tsx'

const path = '/me/tickets'
const pageSize = 24
/** So many of the nearest tickets are put on the phone before they are opened. */
const keptAhead = 6

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'tickets')('title'))
}

export default async function TicketsPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const when = one(query.when) === 'past' ? 'past' : 'upcoming'
  const cursor = one(query.cursor)
  const actor = await requireVisitor(locale, when === 'past' ? `${path}?when=past` : path)
  const { items, nextCursor } = await listTickets(actor, { when, limit: pageSize, cursor }, locale)
  const t = getT(locale, 'tickets')
  const href = (search = ''): string => localePath(locale, `${path}${search}`)
  const empty = when === 'past' ? t('emptyPast.title') : t('empty.title')
  return (
    <SiteShell locale={locale} path={path}>
      <PageHead title={t('title')} />
      <div className="mt-5">
        <Tabs
          label={t('title')}
          tabs={[
            { href: href(), label: t('upcoming'), isCurrent: when === 'upcoming' },
            { href: href('?when=past'), label: t('past'), isCurrent: when === 'past' },
          ]}
        />
      </div>
      {items.length > 0 ? (
        <div className="mt-7">
          <TicketRows tickets={items} locale={locale} now={Date.now()} headingLevel="h2" />
        </div>
      ) : (
        <EmptyState
          title={empty}
          text={when === 'past' ? t('emptyPast.text') : t('empty.text')}
          action={<LinkButton href={localePath(locale, '/')}>{t('empty.action')}</LinkButton>}
        />
      )}
      {nextCursor && (
        <p className="mt-8 flex justify-center">
          <LinkButton
            variant="soft"
            href={href(`?${new URLSearchParams({ ...(when === 'past' ? { when } : {}), cursor: nextCursor })}`)}
          >
            {getT(locale, 'site.actions')('showMore')}
          </LinkButton>
        </p>
      )}
      {when === 'upcoming' && !cursor && (
        <KeepOffline
          scope={href()}
          pages={[
            href(),
            ...items
              .filter(({ url }) => url)
              .slice(0, keptAhead)
              .map(({ id }) => localePath(locale, `${path}/${id}`)),
          ]}
        />
      )}
    </SiteShell>
  )
}
