import { Zip, ZipDeflate } from 'fflate'

export type ZipEntry = { name: string; data: Uint8Array }

/**
 * A ZIP archive of some files, a piece at a time, for a stream: no more than one file is in memory. No ZIP64: at most 65,535 files
 * and 4 GiB.
 *
 * @param at the time every file bears
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for await (const { name, data } of entries) {
    const file = new ZipDeflate(name)
    file.mtime = at
    archive.add(file)
    file.push(data, true)
    yield* pieces.splice(0)
  }
  archive.end()
  yield* pieces
}
