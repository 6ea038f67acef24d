import type { Metadata } from 'next'
import { wizardData } from '#src/app/data/eventWizard.ts'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { getT } from '#src/i18n/translate.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { EventWizard } from '#src/ui/club/wizard/EventWizard.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.wizard')('newTitle'))
}

/** Where a club's head makes an event. */
export default async function NewClubEventPage({ params }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const path = `${clubPath(slug, 'events')}/new`
  const own = await requireOwnClub(locale, slug, path)
  const data = await wizardData(own, null, locale)
  return (
    <ClubFrame
      club={{ slug: own.club.slug, name: own.name }}
      locale={locale}
      path={path}
      section="events"
      title={data.texts.newTitle}
    >
      <EventWizard data={data} />
    </ClubFrame>
  )
}
