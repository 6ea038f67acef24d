import type { StaticField } from '#src/domain/staticFields.ts'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { AddPhoto, AddSduId } from '#src/ui/account/FirstFillIn.tsx'
import { formTexts } from '#src/ui/account/formTexts.ts'

/** As in src/services/accounts/personalPhoto.ts, in megabytes. */
const photoLimit = 8

/** Asks for what the first sign-in is to fill in; nothing when all is there. */
export function MissingFields({ missing, locale }: { missing: readonly StaticField[]; locale: Locale }) {
  const t = getT(locale, 'me')
  const register = getT(locale, 'auth.register')
  const site = getT(locale, 'site.actions')
  const common = { ...formTexts(locale), sending: site('sending') }
  if (missing.length === 0) return null
  return (
    <div className="mt-8 grid items-start gap-4 md:grid-cols-2">
      {missing.includes('photo') && (
        <AddPhoto
          locale={locale}
          texts={{
            ...common,
            heading: t('photo.title'),
            text: t('photo.text'),
            done: t('photo.done'),
            submit: t('photo.upload'),
            photo: register('photo'),
            photoHint: register('photoHint', { max: photoLimit }),
            choosePhoto: register('choosePhoto'),
            removePhoto: register('removePhoto'),
          }}
        />
      )}
      {missing.includes('sduId') && (
        <AddSduId
          locale={locale}
          texts={{
            ...common,
            heading: t('addSduId.title'),
            text: t('addSduId.text'),
            done: t('addSduId.done'),
            submit: site('save'),
            label: register('sduId'),
            hint: register('sduIdHint'),
          }}
        />
      )}
    </div>
  )
}
