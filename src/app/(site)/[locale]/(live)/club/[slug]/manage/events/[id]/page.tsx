import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { wizardData } from '#src/app/data/eventWizard.ts'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { eventForm } from '#src/db/club/eventForm.ts'
import { pool } from '#src/db/pool.ts'
import { getT } from '#src/i18n/translate.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { EventWizard } from '#src/ui/club/wizard/EventWizard.tsx'

type Args = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.wizard')('editTitle'))
}

/** Where a club's head edits or moves an event of the club. */
export default async function EditClubEventPage({ params }: Args) {
  const { locale: asked, slug, id } = await params
  const locale = localeOf(asked)
  const path = `${clubPath(slug, 'events')}/${id}`
  const own = await requireOwnClub(locale, slug, path)
  const event = isUuid(id) ? await eventForm(pool, { event: id, club: own.club.id, locale }) : null
  if (!event) notFound()
  const data = await wizardData(own, event, locale)
  return (
    <ClubFrame
      club={{ slug: own.club.slug, name: own.name }}
      locale={locale}
      path={path}
      section="events"
      title={data.texts.editTitle}
    >
      <EventWizard data={data} />
    </ClubFrame>
  )
}
