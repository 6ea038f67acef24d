import type { Metadata } from 'next'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { pool } from '#src/db/pool.ts'
import { registrationPolicy } from '#src/db/settings.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { AskLetter } from '#src/ui/account/AskLetter.tsx'
import { AuthFrame } from '#src/ui/account/AuthFrame.tsx'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { checkMailTexts, outboxHref } from '#src/ui/account/mailTexts.ts'
import { NewPassword } from '#src/ui/account/NewPassword.tsx'
import { Link } from '#src/ui/components/Link.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { ...personalMetadata(getT(localeOf((await params).locale), 'auth.reset')('title')), referrer: 'no-referrer' }
}

/** Without a token: where to send the letter. With the letter's token: the new password. */
export default async function ResetPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const token = one((await searchParams).token)
  const t = getT(locale, 'auth')
  const sending = getT(locale, 'site.actions')('sending')
  const signInHref = localePath(locale, '/login')
  if (!token)
    return (
      <AuthFrame
        locale={locale}
        path="/reset"
        title={t('reset.title')}
        text={t('reset.askText')}
        footer={
          <Link href={signInHref} className="inline-block py-2 font-semibold text-accent-ink underline">
            {t('reset.backToSignIn')}
          </Link>
        }
      >
        <AskLetter
          locale={locale}
          endpoint="/api/auth/forgot-password"
          outboxHref={outboxHref()}
          sent={checkMailTexts(locale, 'reset')}
          texts={{ ...formTexts(locale), emailLabel: t('reset.email'), submit: t('reset.submit'), sending }}
        />
      </AuthFrame>
    )
  const { passwordMinLength } = await registrationPolicy(pool)
  return (
    <AuthFrame locale={locale} path="/reset" title={t('reset.title')}>
      <NewPassword
        locale={locale}
        token={token}
        passwordMin={passwordMinLength}
        signInHref={signInHref}
        askHref={localePath(locale, '/reset')}
        texts={{
          ...formTexts(locale),
          newPassword: t('reset.newPassword'),
          passwordHint: t('register.passwordHint', { min: passwordMinLength }),
          showPassword: t('signIn.showPassword'),
          hidePassword: t('signIn.hidePassword'),
          save: t('reset.save'),
          sending,
          doneTitle: t('reset.doneTitle'),
          doneText: t('reset.doneText'),
          backToSignIn: t('reset.backToSignIn'),
          askAgain: t('reset.submit'),
        }}
      />
    </AuthFrame>
  )
}
