import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { visitor } from '#src/app/data/visitor.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { nextPath } from '#src/domain/nextPath.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { AuthFrame } from '#src/ui/account/AuthFrame.tsx'
import { facultyOptions, yearOptions } from '#src/ui/account/faculties.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { checkMailTexts, outboxHref } from '#src/ui/account/mailTexts.ts'
import { OpenIdEntry } from '#src/ui/account/OpenIdEntry.tsx'
import { RegisterForm } from '#src/ui/account/RegisterForm.tsx'
import { Link } from '#src/ui/components/Link.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'auth.register')('submit'))
}

/** As in src/services/accounts/personalPhoto.ts, in megabytes. */
const photoLimit = 8

export default async function RegisterPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const next = nextPath(one((await searchParams).next), localePath(locale, '/'))
  if (await visitor()) redirect(next)
  const { emailDomains, sduIdRequired, passwordMinLength } = await registrationPolicy(pool)
  const isCampus = emailDomains.length > 0
  const t = getT(locale, 'auth.register')
  const site = getT(locale, 'site')
  const signIn = getT(locale, 'auth.signIn')
  return (
    <AuthFrame
      locale={locale}
      path="/register"
      title={t('title')}
      text={t('text')}
      footer={
        <p>
          {t('haveAccount')}{' '}
          <Link
            href={localePath(locale, `/login?next=${encodeURIComponent(next)}`)}
            className="inline-block py-2 font-semibold text-accent-ink underline"
          >
            {t('signIn')}
          </Link>
        </p>
      }
    >
      <OpenIdEntry locale={locale} next={next} />
      <RegisterForm
        locale={locale}
        policy={{ hasSduId: isCampus, isSduIdRequired: sduIdRequired, passwordMin: passwordMinLength }}
        faculties={facultyOptions(locale)}
        years={yearOptions(locale)}
        outboxHref={outboxHref()}
        sent={checkMailTexts(locale, 'verify')}
        texts={{
          ...formTexts(locale),
          name: t('name'),
          nameHint: t('nameHint'),
          email: t(isCampus ? 'email' : 'emailAny'),
          emailHint: isCampus ? t('emailHint', { domains: emailDomains.join(', ') }) : '',
          sduId: t('sduId'),
          sduIdHint: t('sduIdHint'),
          password: t('password'),
          passwordHint: t('passwordHint', { min: passwordMinLength }),
          showPassword: signIn('showPassword'),
          hidePassword: signIn('hidePassword'),
          photo: t('photo'),
          photoHint: t('photoHint', { max: photoLimit }),
          choosePhoto: t('choosePhoto'),
          removePhoto: t('removePhoto'),
          faculty: t('faculty'),
          year: t('year'),
          statsHint: t('statsHint'),
          submit: t('submit'),
          sending: site('actions.sending'),
          optional: site('optional'),
        }}
      />
    </AuthFrame>
  )
}
