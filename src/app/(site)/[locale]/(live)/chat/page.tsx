import type { Metadata } from 'next'
import { type LocaleParams, localeOf } from '#src/app/data/personal.ts'
import { visitor } from '#src/app/data/visitor.ts'
import { longestQuestion } from '#src/domain/chat/answer.ts'
import { alternates } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { ChatRoom } from '#src/ui/chat/ChatRoom.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = getT(locale, 'chat')
  return { title: t('title'), description: t('about'), alternates: alternates(env.PUBLIC_URL, locale, '/chat') }
}

/** Questions about events, clubs, halls and own tickets. */
export default async function ChatPage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await visitor()
  const t = getT(locale, 'chat')
  const suggested = ['now', 'where', 'weekend', 'free', ...(actor ? (['mine'] as const) : [])] as const
  return (
    <SiteShell locale={locale} path="/chat">
      <PageHead about={t('about')} title={t('title')} />
      <ChatRoom
        isSignedIn={actor !== null}
        locale={locale}
        longest={longestQuestion}
        suggestions={suggested.map((key) => t(`suggestions.${key}`))}
        texts={{
          input: t('input'),
          placeholder: t('placeholder'),
          send: t('send'),
          you: t('you'),
          hub: t('hub'),
          thinking: t('thinking'),
          log: t('log'),
          retry: t('retry'),
          tryThese: t('tryThese'),
          history: t('history'),
          fresh: t('fresh'),
          remove: t('remove'),
          removeAll: t('removeAll'),
          network: getT(locale, 'states')('network'),
        }}
      />
    </SiteShell>
  )
}
