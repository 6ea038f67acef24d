import type { Metadata } from 'next'
import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { Scanner } from '#src/ui/scan/Scanner.tsx'
import { scanLabels } from '#src/ui/scan/scanLabels.ts'

type Args = { params: Promise<{ locale: Locale; event: string }> }

export const dynamic = 'force-static'

/** Made when first asked for: the page itself holds nothing of the event. */
export const generateStaticParams = (): { event: string }[] => []

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  return { title: getT(locale, 'scan')('title'), robots: { index: false, follow: false } }
}

/** The door of one event, for its staff. What is live and who may see it is between the scanner and the API. */
export default async function ScanPage({ params }: Args) {
  const { locale, event } = await params
  return <Scanner event={decodeURIComponent(event)} locale={locale} labels={scanLabels(locale)} />
}
