import '#src/ui/globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { keepPageLocale } from '#src/app/data/pageLocale.ts'
import { isLocale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { PageScripts } from '#src/ui/components/PageScripts.tsx'
import { fontVariables } from '#src/ui/fonts.ts'

type Args = { params: Promise<{ locale: string }> }

/** Pages are made at the first visit and kept: a build needs no database. */
export const generateStaticParams = (): { locale: string }[] => []

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'site')
  return {
    metadataBase: new URL(env.PUBLIC_URL),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('tagline'),
    applicationName: t('name'),
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icon.svg', apple: '/icon-192.png' },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafbfd' },
    { media: '(prefers-color-scheme: dark)', color: '#0a0d14' },
  ],
}

/** The frame of every page of the site. The theme and the signed-in look are set on <html> before the first paint. */
export default async function SiteLayout({ children, params }: { children: ReactNode } & Args) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  keepPageLocale(locale)
  return (
    <html className={fontVariables} lang={locale} suppressHydrationWarning>
      <head>
        <PageScripts />
      </head>
      <body>{children}</body>
    </html>
  )
}
