import type { MetadataRoute } from 'next'
import { getT } from '#src/i18n/translate.ts'

/** What a phone needs to put the hub on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const t = getT('ru', 'site')
  return {
    name: t('name'),
    short_name: t('name'),
    description: t('tagline'),
    start_url: '/',
    display: 'standalone',
    background_color: '#fafbfd',
    theme_color: '#1d4ed8',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
