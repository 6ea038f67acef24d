import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { visitor } from '#src/app/data/visitor.ts'
import { nextPath } from '#src/domain/nextPath.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { AuthFrame } from '#src/ui/account/AuthFrame.tsx'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { LoginForm } from '#src/ui/account/LoginForm.tsx'
import { OpenIdEntry } from '#src/ui/account/OpenIdEntry.tsx'
import { Link } from '#src/ui/components/Link.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'auth.signIn')('submit'))
}

/** Signing in. `next` is where to go afterwards; who is signed in already goes there at once. */
export default async function LoginPage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const next = nextPath(one(query.next), localePath(locale, '/'))
  if (await visitor()) redirect(next)
  const t = getT(locale, 'auth')
  const site = getT(locale, 'site')
  const words = ['login', 'password', 'showPassword', 'hidePassword', 'submit', 'forgot', 'demo', 'demoText'] as const
  const texts = Object.fromEntries(words.map((word) => [word, t(`signIn.${word}`)])) as Record<
    (typeof words)[number],
    string
  >
  const demo = env.isDemo
    ? [
        { label: t('signIn.demoStudent'), login: 'student001@stu.sdu.edu.kz', password: 'student123' },
        { label: t('signIn.demoHead'), login: 'head@sdu.edu.kz', password: 'head12345' },
        { label: t('signIn.demoAdmin'), login: 'admin', password: 'admin123' },
      ]
    : []
  return (
    <AuthFrame
      locale={locale}
      path="/login"
      title={t('signIn.title')}
      text={t('signIn.text')}
      footer={
        <p>
          {t('signIn.noAccount')}{' '}
          <Link
            href={localePath(locale, `/register?next=${encodeURIComponent(next)}`)}
            className="inline-block py-2 font-semibold text-accent-ink underline"
          >
            {t('signIn.create')}
          </Link>
        </p>
      }
    >
      <OpenIdEntry locale={locale} next={next} refusal={one(query.error)} />
      <LoginForm
        locale={locale}
        next={next}
        verifyHref={localePath(locale, '/verify')}
        resetHref={localePath(locale, '/reset')}
        demo={demo}
        texts={{ ...formTexts(locale), ...texts, resend: t('verify.resend'), sending: site('actions.sending') }}
      />
    </AuthFrame>
  )
}
