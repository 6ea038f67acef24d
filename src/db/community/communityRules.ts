import type { Db } from '#src/db/transaction.ts'
import { bonusDefaults, type CommunityRules, gpaDefaults, reviewDefaults } from '#src/domain/communityRules.ts'

type Row = Record<string, number | null> & { words: string[] }

const columns = {
  ...Object.fromEntries(Object.keys(gpaDefaults).map((name) => [`gpa.${name}`, `gpa_${snake(name)}`])),
  ...Object.fromEntries(Object.keys(bonusDefaults).map((name) => [`bonus.${name}`, `bonus_${snake(name)}`])),
  'review.reportsToHide': 'review_reports_to_hide',
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const list = Object.entries(columns)
  .map(([name, column]) => `s.${column}::float8 AS "${name}"`)
  .join(', ')

function filled<T extends Record<string, number>>(row: Row, group: string, defaults: T): { [K in keyof T]: number } {
  const entries = Object.entries(defaults).map(([name, value]) => [name, row[`${group}.${name}`] ?? value])
  return Object.fromEntries(entries) as { [K in keyof T]: number }
}

/** What the settings say about GPA, bonuses and reviews; the defaults of the specification while nobody has saved them. */
export async function communityRules(db: Db): Promise<CommunityRules> {
  const { rows } = await db.query<Row>(
    `SELECT ${list}, ARRAY(SELECT t.text FROM settings_texts t
        WHERE t.parent_id = s.id AND t.path = 'review.words' AND btrim(t.text) <> '' ORDER BY t."order") AS words
      FROM settings s LIMIT 1`,
  )
  const row = rows[0]
  if (!row) return { gpa: { ...gpaDefaults }, bonus: { ...bonusDefaults }, review: reviewDefaults }
  return {
    gpa: filled(row, 'gpa', gpaDefaults),
    bonus: filled(row, 'bonus', bonusDefaults),
    review: { words: row.words, reportsToHide: row['review.reportsToHide'] ?? reviewDefaults.reportsToHide },
  }
}
