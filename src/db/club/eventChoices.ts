import { localised } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type Choice = { id: string; name: string }
export type EventChoices = { categories: Choice[]; genres: Choice[]; tags: Choice[] }

const choices = (table: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', coalesce(${localised(`${table}_locales`, 'name', 'x.id', '$1')}, x.slug)) ORDER BY x.position, x.slug), '[]') FROM ${table} x)`

/** What an event can be put under, in the order an admin gave. */
export async function eventChoices(db: Db, locale: Locale): Promise<EventChoices> {
  const { rows } = await db.query<EventChoices>(
    `SELECT ${choices('categories')} AS categories, ${choices('genres')} AS genres, ${choices('tags')} AS tags`,
    [locale],
  )
  return rows[0] as EventChoices
}
