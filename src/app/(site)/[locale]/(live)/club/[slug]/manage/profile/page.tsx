import type { Metadata } from 'next'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { localeNames } from '#src/i18n/config.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { ProfileForm } from '#src/ui/club/profile/ProfileForm.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.profile')('title'))
}

/** Where a club's head writes what the club says of itself. */
export default async function ClubProfilePage({ params }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const path = clubPath(slug, 'profile')
  const { club, name } = await requireOwnClub(locale, slug, path)
  const { profile, wizard } = messagesOf(locale).clubManage
  const network = getT(locale, 'states')('network')
  return (
    <ClubFrame
      about={profile.about}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="profile"
      title={profile.title}
    >
      <ProfileForm
        club={club.slug}
        languages={localeNames}
        locale={locale}
        network={network}
        picture={{
          label: profile.photo,
          hint: profile.photoHint,
          choose: wizard.choosePoster,
          change: wizard.changePoster,
          remove: profile.removePhoto,
          notPicture: wizard.notPicture,
          network,
          cropTitle: profile.photo,
          cropText: wizard.cropText,
          cropArea: wizard.cropArea,
          zoom: wizard.zoom,
          use: wizard.cropUse,
          uploading: wizard.uploading,
          cancel: wizard.back,
        }}
        texts={profile}
      />
    </ClubFrame>
  )
}
