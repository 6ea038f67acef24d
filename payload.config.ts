import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections } from '#src/collections/index.ts'
import { database } from '#src/db/adapter.ts'
import { defaultLocale } from '#src/domain/locale.ts'
import { slugs } from '#src/domain/slugs.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { withEndpoints } from '#src/endpoints/kit/mount.ts'
import { Settings } from '#src/globals/Settings/index.ts'
import { apiErrors } from '#src/hooks/apiErrors.ts'
import { englishAdmin, russianAdmin } from '#src/i18n/adminWords.ts'
import { outboxEmailAdapter } from '#src/integrations/mail/outbox.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'
import { pluginEndpoints, withPlugins } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'

const folder = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig(
  withEndpoints(
    withPlugins(
      {
        secret: env.PAYLOAD_SECRET,
        serverURL: env.PUBLIC_URL,
        csrf: [env.PUBLIC_URL],
        cors: [],
        db: database(),
        email: outboxEmailAdapter,
        editor: lexicalEditor(),
        sharp,
        collections,
        globals: [Settings],
        hooks: { afterError: [apiErrors] },
        localization: {
          locales: [
            { code: 'ru', label: 'Русский' },
            { code: 'kk', label: 'Қазақша' },
            { code: 'en', label: 'English' },
          ],
          defaultLocale,
          fallback: true,
        },
        i18n: {
          supportedLanguages: { ru, en },
          fallbackLanguage: 'ru',
          translations: { ru: russianAdmin, en: englishAdmin },
        },
        defaultDepth: 1,
        maxDepth: 3,
        telemetry: false,
        logger,
        // A refusal is an answer, not a fault.
        loggingLevels: { HubError: 'info' } as never,
        graphQL: {
          disablePlaygroundInProduction: true,
          maxComplexity: 1000,
          schemaOutputFile: path.join(folder, 'docs/api/schema.graphql'),
        },
        upload: { limits: { fileSize: 8 * 1024 * 1024 }, abortOnLimit: true },
        jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
        typescript: { outputFile: path.join(folder, 'src/payload-types.ts') },
        admin: {
          user: slugs.users,
          avatar: 'default',
          importMap: { baseDir: folder, importMapFile: path.join(folder, 'src/app/(payload)/admin/importMap.js') },
          components: {
            graphics: { Logo: '/src/ui/admin/Brand.tsx#BrandLogo', Icon: '/src/ui/admin/Brand.tsx#BrandIcon' },
            afterNavLinks: [
              '/src/ui/admin/halls/HallsLink.tsx#HallsLink',
              '/src/ui/admin/letters/LettersLink.tsx#LettersLink',
            ],
            views: {
              dashboard: { Component: '/src/ui/admin/dashboard/Dashboard.tsx#Dashboard' },
              halls: { Component: '/src/ui/admin/halls/HallsPage.tsx#HallsPage', path: '/halls', exact: true },
              letters: {
                Component: '/src/ui/admin/letters/LettersPage.tsx#LettersPage',
                path: '/letters',
                exact: true,
              },
            },
          },
          meta: { titleSuffix: ' · Event Hub' },
          dateFormat: 'dd.MM.yyyy HH:mm',
        },
      },
      plugins,
    ),
    [...endpoints, ...pluginEndpoints(plugins)],
  ),
)
