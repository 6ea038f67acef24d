import type { Metadata } from 'next'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { AskLetter } from '#src/ui/account/AskLetter.tsx'
import { AuthFrame } from '#src/ui/account/AuthFrame.tsx'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { checkMailTexts, outboxHref } from '#src/ui/account/mailTexts.ts'
import { VerifyToken } from '#src/ui/account/VerifyToken.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return {
    ...personalMetadata(getT(localeOf((await params).locale), 'auth.verify')('askTitle')),
    referrer: 'no-referrer',
  }
}

/** With the token of the letter: confirms at once. Without: asks where to send another letter. */
export default async function VerifyPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const token = one((await searchParams).token)
  const t = getT(locale, 'auth')
  const ask = (
    <AskLetter
      locale={locale}
      endpoint="/api/auth/resend-verification"
      outboxHref={outboxHref()}
      sent={checkMailTexts(locale, 'verify')}
      texts={{
        ...formTexts(locale),
        emailLabel: t('reset.email'),
        submit: t('verify.resend'),
        sending: getT(locale, 'site.actions')('sending'),
      }}
    />
  )
  if (!token)
    return (
      <AuthFrame locale={locale} path="/verify" title={t('verify.askTitle')} text={t('verify.askText')}>
        {ask}
      </AuthFrame>
    )
  return (
    <AuthFrame locale={locale} path="/verify" title={t('verify.title')}>
      <VerifyToken
        locale={locale}
        token={token}
        signInHref={localePath(locale, '/login')}
        texts={{
          checking: t('verify.checking'),
          doneTitle: t('verify.doneTitle'),
          doneText: t('verify.doneText'),
          signIn: t('signIn.submit'),
          failedTitle: t('verify.failedTitle'),
          failedText: t('verify.failedText'),
          network: getT(locale, 'states')('network'),
        }}
      >
        {ask}
      </VerifyToken>
    </AuthFrame>
  )
}
