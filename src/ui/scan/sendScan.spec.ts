import { afterEach, expect, it, vi } from 'vitest'
import { sendScan } from './sendScan.ts'

afterEach(() => vi.unstubAllGlobals())

/** A network that fails or answers as told, in turn, and remembers what was sent. */
function network(...turns: (Error | { status: number; body: unknown })[]) {
  const sent: { nonce: string; event: string }[] = []
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body))
    const turn = turns[sent.length - 1]
    if (!turn || turn instanceof Error) throw turn ?? new Error('one try too many')
    return Response.json(turn.body, { status: turn.status })
  })
  return sent
}

const request = { nonce: 'nonce-0001', token: 'x', device: 'd' }
const answer = { verdict: 'admitted', counters: { admitted: 1, expected: 2, perGate: [] } }
const quick = { event: 'kermes', locale: 'ru', pauses: [1] }

it('tries again without a network and while the hub is busy, with the same nonce', async () => {
  const sent = network(
    new TypeError('Failed to fetch'),
    { status: 503, body: { error: { code: 'busy', message: '' } } },
    new DOMException('', 'TimeoutError'),
    { status: 200, body: answer },
  )
  const onWaiting = vi.fn()
  expect(await sendScan(request, { ...quick, onWaiting })).toEqual(answer)
  expect(sent.map(({ nonce, event }) => [nonce, event])).toEqual(
    Array.from({ length: 4 }, () => ['nonce-0001', 'kermes']),
  )
  expect(onWaiting).toHaveBeenCalledTimes(1)
})

it('does not repeat what cannot change', async () => {
  const sent = network({ status: 403, body: { error: { code: 'check_in_forbidden', message: 'Нет допуска' } } })
  await expect(sendScan(request, quick)).rejects.toMatchObject({ code: 'check_in_forbidden', message: 'Нет допуска' })
  expect(sent).toHaveLength(1)
})
