import path from 'node:path'
import { defineCollection } from '#src/collections/define.ts'
import { blurPlaceholder, checkUpload, ownUpload } from '#src/collections/Media/hooks.ts'
import { slugs } from '#src/domain/slugs.ts'
import { flag, label, relation, text } from '#src/fields/index.ts'
import { env } from '#src/lib/env.ts'

const webp = { format: 'webp' as const, options: { quality: 78 } }

export const Media = defineCollection({
  slug: slugs.media,
  labels: { one: label('Изображение', 'Picture'), many: label('Изображения', 'Media') },
  group: 'system',
  title: 'filename',
  columns: ['filename', 'alt', 'width', 'height', 'updatedAt'],
  search: ['filename', 'alt'],
  upload: {
    staticDir: path.resolve(env.MEDIA_DIR),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    formatOptions: { format: 'webp', options: { quality: 84 } },
    resizeOptions: { width: 1600, height: 2000, fit: 'inside', withoutEnlargement: true },
    imageSizes: [
      { name: 'small', width: 320, withoutEnlargement: true, formatOptions: webp },
      { name: 'medium', width: 640, withoutEnlargement: true, formatOptions: webp },
      { name: 'large', width: 1080, withoutEnlargement: true, formatOptions: webp },
    ],
    adminThumbnail: 'small',
    displayPreview: true,
    focalPoint: true,
  },
  defaultPopulate: { filename: true, url: true, alt: true, width: true, height: true, blur: true, sizes: true },
  hooks: { beforeOperation: [checkUpload], beforeChange: [ownUpload, blurPlaceholder] },
  fields: [
    text('alt', label('Описание картинки', 'Alternative text'), {
      localized: true,
      maxLength: 300,
      description: label('Для тех, кто не видит картинку.', 'For people who cannot see the picture.'),
    }),
    text('blur', label('Заглушка', 'Placeholder'), { readOnly: true, maxLength: 2000 }),
    flag('private', label('Личное фото', 'Private'), {
      sidebar: true,
      description: label('Видно владельцу и администраторам.', 'Seen by its owner and admins.'),
    }),
    relation('owner', label('Владелец', 'Owner'), slugs.users, { readOnly: true, sidebar: true }),
  ],
})
