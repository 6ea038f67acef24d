import { pool } from '#src/db/pool.ts'

/** Whether a stored file (a picture or one of its sizes) belongs to a picture that everybody may see. */
export async function isPublicMedia(filename: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'public_media',
    text: `SELECT FROM media WHERE NOT coalesce(private, false)
      AND (filename = $1 OR sizes_small_filename = $1 OR sizes_medium_filename = $1 OR sizes_large_filename = $1) LIMIT 1`,
    values: [filename],
  })
  return rowCount === 1
}
