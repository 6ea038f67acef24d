import { expect, it } from 'vitest'
import { bayesianAverage } from '#src/domain/ratings.ts'
import { needsModeration } from '#src/domain/reviewWords.ts'

it('a small sample is not ranked above a large one', () => {
  const mean = 4.2
  expect(bayesianAverage(5, 1, mean)).toBeLessThan(bayesianAverage(4.7 * 60, 60, mean))
  expect(bayesianAverage(1, 1, mean)).toBeGreaterThan(bayesianAverage(2 * 60, 60, mean))
  expect(bayesianAverage(0, 0, mean)).toBe(mean)
  expect(bayesianAverage(4.8 * 10_000, 10_000, mean)).toBeCloseTo(4.8, 2)
})

it('words of the list send a review to a moderator, and only as words', () => {
  const words = ['идиот', ' Есек ', 'shit', 'лом']
  expect(['Организаторы — ИДИОТЫ!', 'есек', 'what a SHIT show'].map((text) => needsModeration(text, words))).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['Очень душевно', 'диплом с отличием', 'лоМать голову', ''].map((text) => needsModeration(text, words)),
  ).toEqual([false, false, false, false])
})
