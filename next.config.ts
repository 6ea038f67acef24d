import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { localeRedirects, localeRewrites } from './src/i18n/rewrites.ts'
import { filterKeys } from './src/ui/feed/feedQuery.ts'

/** The feed with filters is served by its own page, so that the feed without them stays static. */
const searchRewrites = ['', '/kk', '/en'].flatMap((prefix) =>
  filterKeys.map((key) => ({
    source: prefix || '/',
    has: [{ type: 'query' as const, key }],
    destination: `${prefix || '/ru'}/search`,
  })),
)

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // `npm run check` checks the types once; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // src/server.ts compresses: it has to see the pages first, to hash their scripts for the content security policy.
  compress: false,
  cacheComponents: false,
  // One copy of each in the process, so that error classes keep their names and the pool is shared.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/drizzle',
    'drizzle-orm',
    'pg',
    'pino',
    'sharp',
  ],
  images: { unoptimized: true },
  experimental: { optimizePackageImports: ['lucide-react', 'radix-ui'] },
  rewrites: async () => ({ beforeFiles: searchRewrites, afterFiles: localeRewrites(), fallback: [] }),
  redirects: async () => localeRedirects(),
}

export default withPayload(config, { devBundleServerPackages: false })
