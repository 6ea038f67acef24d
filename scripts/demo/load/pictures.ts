import { pool } from '#src/db/pool.ts'
import { clubs } from '../content/clubs.ts'
import type { CategorySlug } from '../content/taxonomy.ts'
import type { Text } from '../content/types.ts'
import { drawAvatar, drawCover, drawLogo, drawPoster } from '../posters.ts'
import { inLanes, known, type Load } from './context.ts'
import { existing } from './documents.ts'
import { idOf } from './ids.ts'

type Picture = { key: string; draw: () => Promise<Buffer>; alt?: Text; owner?: string }

const altOf = (what: Text, name: Text): Text => ({
  ru: `${what.ru}: ${name.ru}`,
  kk: `${what.kk}: ${name.kk}`,
  en: `${what.en}: ${name.en}`,
})

const poster: Text = { ru: 'Афиша', kk: 'Афиша', en: 'Poster' }
const cover: Text = { ru: 'Обложка клуба', kk: 'Клуб мұқабасы', en: 'Cover of the club' }
const logo: Text = { ru: 'Логотип клуба', kk: 'Клуб логотипі', en: 'Logo of the club' }

const wanted = ({ plan, people }: Load): Picture[] => {
  const templates = new Map(plan.events.map(({ template }) => [template.slug, template]))
  return [
    ...[...templates.values()].map(
      ({ slug, category, title }): Picture => ({
        key: `poster ${slug}`,
        draw: () => drawPoster({ seedKey: slug, category }),
        alt: altOf(poster, title),
      }),
    ),
    ...clubs.flatMap(({ slug, name, category, palette }): Picture[] => {
      const look = { seedKey: slug, category: category as CategorySlug, palette }
      return [
        { key: `cover ${slug}`, draw: () => drawCover(look), alt: altOf(cover, name) },
        { key: `logo ${slug}`, draw: () => drawLogo(look), alt: altOf(logo, name) },
      ]
    }),
    ...plan.people.map(
      ({ key, look }): Picture => ({
        key: `avatar ${key}`,
        draw: () => drawAvatar({ seedKey: key, look }),
        owner: known(people, key),
      }),
    ),
  ]
}

/** Draws every picture and uploads it as media, as the admin's upload does; photos of people are private. */
export async function loadPictures(load: Load, progress: (done: number, all: number) => void): Promise<void> {
  const { payload, plan, pictures } = load
  const list = wanted(load)
  const there = await existing(
    'media',
    'id',
    list.map(({ key }) => idOf(`picture ${key}`, plan.now)),
  )
  let done = 0
  await inLanes(list, 3, async ({ key, draw, alt, owner }) => {
    const id = idOf(`picture ${key}`, plan.now)
    if (!there.has(id)) {
      const data = await draw()
      const file = { data, name: `${key.replaceAll(' ', '-')}.jpg`, mimetype: 'image/jpeg', size: data.length }
      await payload.create({
        collection: 'media',
        data: { id, ...(alt ? { alt: alt.ru } : {}), ...(owner ? { private: true, owner } : {}) } as never,
        file,
        locale: 'ru',
        depth: 0,
        context: {},
      })
    }
    pictures.set(key, id)
    progress(++done, list.length)
  })
  await addAlts(list.flatMap(({ key, alt }) => (alt ? [{ id: known(pictures, key), alt }] : [])))
  for (const { key } of plan.people)
    await pool.query('UPDATE users SET photo_id = $2 WHERE id = $1 AND photo_id IS NULL', [
      known(load.people, key),
      known(pictures, `avatar ${key}`),
    ])
}

/** The descriptions in the other languages; an update through Payload would read and write each file again. */
async function addAlts(alts: readonly { id: string; alt: Text }[]): Promise<void> {
  await pool.query(
    `INSERT INTO media_locales (alt, _locale, _parent_id)
     SELECT p.alt ->> l.locale, l.locale::_locales, p.id FROM jsonb_to_recordset($1) AS p(id uuid, alt jsonb), (VALUES ('kk'), ('en')) AS l(locale)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(alts)],
  )
}
