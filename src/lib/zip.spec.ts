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
  const pieces: Uint8Array[] = []
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

it('gives a file away before the next one is read', async () => {
  const read: string[] = []
  async function* entries() {
    for (const name of ['a', 'b']) {
      read.push(name)
      yield { name, data: Buffer.from(name) }
    }
  }
  const archive = zipOf(entries(), new Date())
  expect((await archive.next()).value).toBeInstanceOf(Uint8Array)
  expect(read).toEqual(['a'])
  await archive.return(undefined)
})
