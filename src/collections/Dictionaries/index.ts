import { defineCollection } from '#src/collections/define.ts'
import { slugs } from '#src/domain/slugs.ts'
import { type Label, label, text, whole } from '#src/fields/index.ts'
import { slug } from '#src/fields/slug.ts'

/** A short list that an admin keeps: a name in three languages and a stable address. */
const dictionary = (of: 'categories' | 'genres' | 'tags', one: Label, many: Label) =>
  defineCollection({
    slug: slugs[of],
    adminOnly: true,
    labels: { one, many },
    group: 'events',
    title: 'name',
    columns: ['name', 'slug', 'position'],
    search: ['name', 'slug'],
    sort: 'position',
    defaultPopulate: { name: true, slug: true },
    fields: [
      text('name', label('Название', 'Name'), { required: true, localized: true, maxLength: 60 }),
      slug('name'),
      whole('position', label('Порядок', 'Position'), { defaultValue: 100, sidebar: true }),
    ],
  })

export const Categories = dictionary('categories', label('Категория', 'Category'), label('Категории', 'Categories'))
export const Genres = dictionary('genres', label('Жанр', 'Genre'), label('Жанры', 'Genres'))
export const Tags = dictionary('tags', label('Тег', 'Tag'), label('Теги', 'Tags'))
