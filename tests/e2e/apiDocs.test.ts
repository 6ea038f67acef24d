import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, type Visitor, visit } from '#tests/support/browser.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

describe('the reference of the API', () => {
  it.each([
    { width: 360, height: 740, theme: 'light' },
    { width: 1280, height: 800, theme: 'dark' },
  ] as const)('is readable at $width px in the $theme theme', async (options) => {
    visitor = await visit(options)
    const { page, faults } = visitor
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.goto('/api/docs')
    await page.getByText('Details of POST /api/checkout', { exact: true }).click()
    await page.getByText('Details of GET /api/events', { exact: true }).click()
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width)
    expect([...faults, ...refused]).toEqual([])
  })
})
