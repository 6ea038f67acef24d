import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { zipOf } from './zip.ts'

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
}

async function collect(entries: { name: string; data: Buffer }[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of zipOf(entries, new Date('2026-11-21T10:20:30Z'))) pieces.push(piece)
  return Buffer.concat(pieces)
}

it.skipIf(!hasPython())('is opened by another program with every byte and name as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    const entries = [
      { name: 'профиль.json', data: Buffer.from('{"имя":"Әсем"}') },
      {
        name: 'files/photo.bin',
        data: Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256)),
      },
      { name: 'empty.txt', data: Buffer.alloc(0) },
    ]
    writeFileSync(join(folder, 'a.zip'), await collect(entries))
    execFileSync(
      'python3',
      ['-c', 'import zipfile; z = zipfile.ZipFile("a.zip"); assert z.testzip() is None; z.extractall("out")'],
      { cwd: folder },
    )
    for (const { name, data } of entries) expect(readFileSync(join(folder, 'out', name)).equals(data)).toBe(true)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['empty.txt', 'files', 'профиль.json'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('says the right sizes at its end', async () => {
  const archive = await collect([{ name: 'a', data: Buffer.from('a') }])
  const end = archive.subarray(-22)
  expect(end.subarray(0, 4).toString('latin1')).toBe('PK\x05\x06')
  expect(end.readUInt32LE(12) + end.readUInt32LE(16)).toBe(archive.length - 22)
})
