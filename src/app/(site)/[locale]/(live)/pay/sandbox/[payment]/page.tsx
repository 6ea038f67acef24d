import { Landmark } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { getT } from '#src/i18n/translate.ts'
import { isUuid } from '#src/lib/ids.ts'
import { cards, isKnownAtBank, plugins, type Scenario } from '#src/plugins/index.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { BankPage, type BankTexts } from '#src/ui/checkout/BankPage.tsx'

type Args = { params: Promise<{ locale: string; payment: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return { ...personalMetadata(getT(localeOf((await params).locale), 'sandbox')('title')), referrer: 'same-origin' }
}

const words = [
  'merchant',
  'amount',
  'cardNumber',
  'expiry',
  'cvc',
  'holder',
  'payWallet',
  'or',
  'cancel',
  'tryCards',
  'codeHint',
  'processing',
  'challengeTitle',
  'challengeText',
  'challengeCode',
  'confirm',
  'returning',
  'stay',
  'back',
  'paidTitle',
  'declinedTitle',
  'declinedText',
  'canceledTitle',
  'timeoutTitle',
  'over',
  'overText',
] as const

/** The payment page of the practice bank. It stands for another house: none of the site's frame is on it. */
export default async function SandboxPage({ params }: Args) {
  const { locale: given, payment } = await params
  const locale = localeOf(given)
  const isOpen = isUuid(payment) && plugins.some(({ slug, enabled }) => slug === 'sandbox' && enabled)
  if (!isOpen || !(await isKnownAtBank(payment))) notFound()
  const t = getT(locale, 'sandbox')
  const texts: BankTexts = {
    ...formTexts(locale),
    ...(Object.fromEntries(words.map((word) => [word, t(word)])) as Record<(typeof words)[number], string>),
    pay: t('pay', { amount: '{amount}' }),
    loading: getT(locale, 'site.actions')('loading'),
    notFound: getT(locale, 'states.notFound')('title'),
  }
  const tests = Object.entries(cards).map(([number, scenario]) => ({
    number,
    label: t(`scenarios.${scenario as Scenario}`),
    what: t(`what.${scenario as Scenario}`),
  }))
  return (
    <>
      <header className="bg-[repeating-linear-gradient(-45deg,var(--color-warn-soft)_0_1.25rem,color-mix(in_oklab,var(--color-warn-soft),var(--color-star)_14%)_1.25rem_2.5rem)] px-4 py-2.5 text-center text-sm font-semibold text-warn">
        <p>{t('banner')}</p>
      </header>
      <main id="content" className="mx-auto w-full max-w-lg px-4 py-6 md:py-12">
        <div className="rounded-card border border-line bg-surface p-5 md:p-8">
          <h1 className="mb-6 flex items-center gap-3 text-lg font-semibold">
            <span aria-hidden="true" className="grid size-10 place-items-center rounded-sm bg-ink text-on-ink">
              <Landmark className="size-5" />
            </span>
            {t('bank')}
            <span className="sr-only">: {t('title')}</span>
          </h1>
          <BankPage locale={locale} payment={payment} cards={tests} texts={texts} />
        </div>
      </main>
    </>
  )
}
