import type { MetadataRoute } from 'next'
import { env } from '#src/lib/env.ts'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/media/'],
      disallow: ['/admin', '/api/', '/me', '/checkout', '/orders', '/pay', '/scan', '/t/'],
    },
    sitemap: `${env.PUBLIC_URL}/sitemap.xml`,
  }
}
