import type { Metadata } from 'next'
import { type LocaleParams, localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { clubsOfPerson } from '#src/db/clubsOfPerson.ts'
import { badgesOfPerson } from '#src/db/community/badgesOfPerson.ts'
import { communityRules } from '#src/db/community/communityRules.ts'
import { ledgerOfPerson } from '#src/db/ledgerOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { me as readMe } from '#src/services/accounts/me.ts'
import { listTickets } from '#src/services/tickets/listTickets.ts'
import { Badges } from '#src/ui/account/Badges.tsx'
import { BonusCard, Ledger } from '#src/ui/account/Ledgers.tsx'
import { MissingFields } from '#src/ui/account/MissingFields.tsx'
import { OwnClubs } from '#src/ui/account/OwnClubs.tsx'
import { LockedFields, PersonHead } from '#src/ui/account/Person.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { GpaCard } from '#src/ui/components/GpaCard.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { TicketRows } from '#src/ui/tickets/TicketRows.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'me')('title'))
}

const shownEntries = 10
const shownEvents = 4

/** The profile: who one is, what one's numbers are made of, where one has been and is going. */
export default async function ProfilePage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, '/me')
  const now = Date.now()
  const [me, rules, badges, gpa, bonuses, clubs, upcoming, past] = await Promise.all([
    readMe(pool, actor.id, locale),
    communityRules(pool),
    badgesOfPerson(pool, actor.id, locale),
    ledgerOfPerson(pool, 'gpa', actor.id, { locale, limit: shownEntries }),
    ledgerOfPerson(pool, 'bonus', actor.id, { locale, limit: shownEntries }),
    clubsOfPerson(pool, actor.id, locale),
    listTickets(actor, { when: 'upcoming', limit: shownEvents }, locale),
    listTickets(actor, { when: 'past', limit: 24 }, locale),
  ])
  const attended = past.items.filter(({ status }) => status === 'attended').slice(0, shownEvents)
  const t = getT(locale, 'me')
  const all = { href: localePath(locale, '/me/tickets'), label: getT(locale, 'site.actions')('showAll') }
  return (
    <SiteShell locale={locale} path="/me">
      <PersonHead me={me} locale={locale} />
      <MissingFields missing={me.missing} locale={locale} />
      <div className="mt-8 grid grid-cols-1 gap-4 md:grid-cols-2">
        <GpaCard value={me.socialGpa} locale={locale} href={localePath(locale, '/me/gpa')} />
        <BonusCard
          balance={me.bonusBalance}
          perCup={rules.bonus.perCup}
          locale={locale}
          href={localePath(locale, '/me/bonuses')}
        />
      </div>
      <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section title={t('upcoming')} more={upcoming.items.length > 0 ? all : undefined}>
            {upcoming.items.length > 0 ? (
              <TicketRows tickets={upcoming.items} locale={locale} now={now} />
            ) : (
              <div className="flex flex-col items-start gap-4">
                <p className="text-ink-soft">{t('noUpcoming')}</p>
                <LinkButton href={localePath(locale, '/')} variant="soft">
                  {t('findEvent')}
                </LinkButton>
              </div>
            )}
          </Section>
          <Section
            title={t('attended')}
            more={attended.length > 0 ? { ...all, href: `${all.href}?when=past` } : undefined}
          >
            {attended.length > 0 ? (
              <TicketRows tickets={attended} locale={locale} now={now} />
            ) : (
              <p className="text-ink-soft">{t('noAttended')}</p>
            )}
          </Section>
          <Ledger rows={gpa} kind="gpa" locale={locale} now={now} />
          <Ledger rows={bonuses} kind="bonus" locale={locale} now={now} />
        </div>
        <div className="min-w-0">
          <Section title={t('badges.title')}>
            <Badges badges={badges} locale={locale} />
          </Section>
          <Section title={t('myClubs')}>
            <OwnClubs clubs={clubs} locale={locale} />
          </Section>
          <Section title={t('account')}>
            <LockedFields me={me} locale={locale} />
          </Section>
        </div>
      </div>
    </SiteShell>
  )
}
