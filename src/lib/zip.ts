import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string; data: Buffer }

/** Names are UTF-8 (PKWARE APPNOTE 4.4.4, bit 11). */
const utf8Names = 0x800
const deflated = 8
/** 2.0: the least that reads deflated files. */
const version = 20

/** Date and time as MS-DOS wrote them, in UTC (APPNOTE 4.4.6). */
function dosTime(at: Date): { time: number; date: number } {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((Math.max(at.getUTCFullYear(), 1980) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return { time, date }
}

/**
 * A ZIP archive of some files, a piece at a time, for a stream. Written by PKWARE's APPNOTE 6.3 with what Node brings; every system opens
 * it without a program of its own. No ZIP64: at most 65,535 files and 4 GiB.
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer<ArrayBuffer>> {
  const { time, date } = dosTime(at)
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, data } of entries) {
    const path = Buffer.from(name)
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(version, 0)
    common.writeUInt16LE(utf8Names, 2)
    common.writeUInt16LE(deflated, 4)
    common.writeUInt16LE(time, 6)
    common.writeUInt16LE(date, 8)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([version, 0]), common, tail, path]))
    offset += local.length
    yield local
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([list, Buffer.from('PK\x05\x06', 'latin1'), end])
}
