import { locations } from '../content/locations.ts'
import { categories, genres, tags } from '../content/taxonomy.ts'
import type { Locale, TermContent } from '../content/types.ts'
import { inLanes, type Load } from './context.ts'
import { createAlone, existing } from './documents.ts'
import { idOf } from './ids.ts'

const lists: readonly { collection: 'categories' | 'genres' | 'tags'; terms: readonly TermContent[] }[] = [
  { collection: 'categories', terms: categories },
  { collection: 'genres', terms: genres },
  { collection: 'tags', terms: tags },
]

/** Categories, genres and tags. Their ids are kept under `<collection>:<slug>`. */
export async function loadTerms({ payload, plan, terms }: Load): Promise<void> {
  for (const { collection, terms: list } of lists) {
    const there = await existing(
      collection,
      'slug',
      list.map(({ slug }) => slug),
    )
    await inLanes([...list.entries()], 4, async ([place, { slug, name }]) => {
      const id = there.get(slug) ?? idOf(`${collection} ${slug}`, plan.now)
      if (!there.has(slug))
        await createAlone(payload, {
          collection,
          id,
          data: { slug, position: (place + 1) * 10 },
          texts: (locale) => ({ name: name[locale] }),
        })
      terms.set(`${collection}:${slug}`, id)
    })
  }
}

/** Halls and rooms. */
export async function loadLocations({ payload, plan, locations: ids }: Load): Promise<void> {
  const there = await existing(
    'locations',
    'slug',
    locations.map(({ slug }) => slug),
  )
  for (const { slug, name, description, directions, equipment, openingHours, ...rest } of locations) {
    const id = there.get(slug) ?? idOf(`location ${slug}`, plan.now)
    const texts = (locale: Locale) => ({
      name: name[locale],
      description: description[locale],
      directions: directions[locale],
      equipment: equipment.map((item) => item[locale]).join(', '),
    })
    if (!there.has(slug))
      await createAlone(payload, {
        collection: 'locations',
        id,
        data: { slug, ...rest, openingHours: [...openingHours] },
        texts,
      })
    ids.set(slug, id)
  }
}
