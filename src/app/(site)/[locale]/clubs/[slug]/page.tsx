import { AtSign, CalendarHeart, Globe, Mail, Send } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadClub } from '#src/app/data/clubs.ts'
import type { Locale } from '#src/i18n/config.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { webcalOf } from '#src/services/calendar/feeds.ts'
import { Avatar } from '#src/ui/components/Avatar.tsx'
import { CalendarLink } from '#src/ui/components/CalendarLink.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { EventCard } from '#src/ui/components/EventCard.tsx'
import { EventRow } from '#src/ui/components/EventRow.tsx'
import { Fact, Facts } from '#src/ui/components/Facts.tsx'
import { JsonLd } from '#src/ui/components/JsonLd.tsx'
import { PageTitle } from '#src/ui/components/PageTitle.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { Rating } from '#src/ui/components/Rating.tsx'
import { RichText } from '#src/ui/components/RichText.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { ShareButton } from '#src/ui/components/ShareButton.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { ClubActions } from '#src/ui/event/ClubActions.tsx'
import type { RichTextData } from '#src/ui/richtext/types.ts'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale; slug: string }> }

export const revalidate = 60
export const dynamic = 'force-static'
export const generateStaticParams = (): { slug: string }[] => []

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale, slug } = await params
  const club = await loadClub(locale, slug)
  if (!club) return {}
  return {
    title: club.name,
    description: club.summary,
    alternates: alternates(env.PUBLIC_URL, locale, `/clubs/${club.slug}`),
    openGraph: { title: club.name, description: club.summary, images: [club.photo?.url ?? '/og.png'] },
    other: plainPage,
  }
}

const handle = (name: string): string => name.replace(/^@/, '')

export default async function ClubPage({ params }: Args) {
  const { locale, slug } = await params
  const club = await loadClub(locale, slug)
  if (!club) notFound()
  const t = getT(locale, 'clubs')
  const now = Date.now()
  const { email, telegram, instagram, website } = club.contacts
  const links = [
    telegram && {
      icon: <Send />,
      label: 'Telegram',
      text: `@${handle(telegram)}`,
      href: `https://t.me/${encodeURIComponent(handle(telegram))}`,
    },
    instagram && {
      icon: <AtSign />,
      label: 'Instagram',
      text: `@${handle(instagram)}`,
      href: `https://instagram.com/${encodeURIComponent(handle(instagram))}`,
    },
    email && { icon: <Mail />, label: getT(locale, 'me')('email'), text: email, href: `mailto:${email}` },
    website &&
      /^https?:\/\//.test(website) && {
        icon: <Globe />,
        label: getT(locale, 'clubManage.profile')('website'),
        text: website.replace(/^https?:\/\//, ''),
        href: website,
      },
  ].filter((link) => typeof link === 'object' && link !== null)
  return (
    <SiteShell back={{ href: '/clubs', label: t('title') }} locale={locale} path={`/clubs/${club.slug}`}>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'Organization',
          name: club.name,
          description: club.summary,
          url: `${env.PUBLIC_URL}${localePath(locale, `/clubs/${club.slug}`)}`,
        }}
      />
      {club.photo && (
        <div className="aspect-16/9 overflow-hidden rounded-card md:aspect-3/1">
          <PosterImage alt="" isPriority picture={club.photo} sizes="(width >= 64rem) 70rem, 86vw" />
        </div>
      )}
      <header className="mt-5 flex flex-col gap-5 md:flex-row md:items-end md:justify-between">
        <div className="flex items-center gap-4">
          <Avatar className="!size-18 !text-xl" isSquare name={club.name} url={club.logo?.url ?? null} />
          <div className="min-w-0">
            <PageTitle>{club.name}</PageTitle>
            <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft">
              <span>{t('members', { count: club.members })}</span>
              {club.rating === null ? (
                <span>{t('noRating')}</span>
              ) : (
                <Rating count={club.ratingCount} locale={locale} value={club.rating} />
              )}
            </p>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ClubActions club={{ id: club.id, slug: club.slug, name: club.name }} locale={locale} withJoin />
          <CalendarLink href={webcalOf(`${env.PUBLIC_URL}/api/clubs/${club.slug}/calendar.ics?locale=${locale}`)}>
            {t('calendar')}
          </CalendarLink>
          <ShareButton locale={locale} title={club.name} />
        </div>
      </header>
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <Section title={t('about')}>
            <p className="mb-4 max-w-text text-lg">{club.summary}</p>
            <RichText data={club.description as RichTextData} />
          </Section>
          <Section title={t('upcoming')}>
            {club.upcomingEvents.length === 0 ? (
              <EmptyState text={t('noUpcoming.text')} title={t('noUpcoming.title')} />
            ) : (
              <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
                {club.upcomingEvents.map((event) => (
                  <EventRow event={event} key={event.id} locale={locale} now={now} />
                ))}
              </div>
            )}
          </Section>
        </div>
        <aside className="mt-12 lg:mt-16">
          <Facts>
            {club.head && (
              <Fact
                icon={<Avatar isSquare name={club.head.name} />}
                label={t('head')}
                text={t('head')}
                title={club.head.name}
              />
            )}
            {club.meets && <Fact icon={<CalendarHeart />} label={t('upcoming')} title={club.meets} />}
            {links.map((link) => (
              <Fact
                icon={link.icon}
                key={link.label}
                label={link.label}
                text={link.label}
                title={
                  <a className="break-all hover:underline" href={link.href} rel="noopener noreferrer nofollow">
                    {link.text}
                  </a>
                }
              />
            ))}
          </Facts>
        </aside>
      </div>
      {club.pastEvents.length > 0 && (
        <Section title={t('past')}>
          <div className="rail">
            {club.pastEvents.map((event) => (
              <EventCard
                className="w-40 shrink-0 sm:w-48"
                event={event}
                key={event.id}
                locale={locale}
                now={now}
                sizes="11rem"
              />
            ))}
          </div>
        </Section>
      )}
    </SiteShell>
  )
}
