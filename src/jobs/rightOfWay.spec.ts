import { expect, it } from 'vitest'
import { rightOfWay } from '#src/jobs/rightOfWay.ts'

it('lets urgent work pass, and the others in between', async () => {
  const { first, letPass } = rightOfWay()
  const order: string[] = []
  const ends: (() => void)[] = []
  const urgent = (name: string) => first(() => new Promise<void>((end) => ends.push(end))).then(() => order.push(name))
  const other = (name: string) => letPass().then(() => order.push(name))
  await other('nothing urgent')
  const [one, two] = [urgent('urgent 1'), urgent('urgent 2')]
  const waits = other('after both')
  ends[0]?.()
  await one
  expect(order).toEqual(['nothing urgent', 'urgent 1'])
  ends[1]?.()
  await Promise.all([two, waits])
  expect(order).toContain('after both')
})

it('passes on what urgent work answers or throws, and is free again', async () => {
  const { first, letPass } = rightOfWay()
  expect(await first(async () => 5)).toBe(5)
  await expect(first(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await letPass()
})
