import type { Metadata } from 'next'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { inboxOfPerson } from '#src/db/notifications/inboxOfPerson.ts'
import { hubTimeZone } from '#src/db/notifications/queueNotifications.ts'
import { unreadCount } from '#src/db/notifications/unreadCount.ts'
import { pool } from '#src/db/pool.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { pluralForms } from '#src/i18n/island.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { isUuid } from '#src/lib/ids.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { InboxList } from '#src/ui/inbox/InboxList.tsx'

const path = '/me/inbox'
const pageSize = 30

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'inbox')('title'))
}

/** What the person has been told, newest first. */
export default async function InboxPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, path)
  const asked = one((await searchParams).cursor)
  const cursor = asked && isUuid(asked) ? asked : undefined
  const [found, unread] = await Promise.all([
    inboxOfPerson(pool, actor.id, { limit: pageSize + 1, cursor }),
    unreadCount(pool, actor.id),
  ])
  const items = found.slice(0, pageSize)
  const t = getT(locale, 'inbox')
  const settings = <LinkButton href={localePath(locale, '/me/settings')}>{t('choose')}</LinkButton>
  const now = new Date()
  return (
    <SiteShell locale={locale} path={path} back={{ href: '/me', label: getT(locale, 'me')('title') }}>
      <div className="mx-auto max-w-text">
        <PageHead title={t('title')} />
        {items.length > 0 ? (
          <InboxList
            locale={locale}
            rows={items.map(({ id, subject, text, link, isRead, locale: lang, createdAt }) => ({
              id,
              subject,
              text,
              link,
              isRead,
              lang: lang ?? locale,
              when: formatWhen(createdAt, { locale, timeZone: hubTimeZone, now }),
            }))}
            unread={unread}
            unreadForms={pluralForms(locale, (count) => t('unread', { count }))}
            texts={{
              markAll: t('markAll'),
              open: t('open'),
              isNew: t('isNew'),
              allRead: t('unread', { count: 0 }),
              network: getT(locale, 'states')('network'),
            }}
          />
        ) : (
          <EmptyState title={t('empty.title')} text={t('empty.text')} action={settings} />
        )}
        {found.length > pageSize && (
          <p className="mt-8 flex justify-center">
            <LinkButton variant="soft" href={localePath(locale, `${path}?cursor=${items.at(-1)?.id}`)}>
              {getT(locale, 'site.actions')('showMore')}
            </LinkButton>
          </p>
        )}
      </div>
    </SiteShell>
  )
}
