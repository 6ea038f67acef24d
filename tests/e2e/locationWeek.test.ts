import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, type Visitor, visit } from '#tests/support/browser.ts'
import { asAdmin } from '#tests/support/journey.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

type Step = { start: string; end: string; state: string }

describe('the free hours of a location', () => {
  it('are shown to everybody, without names', async () => {
    const day = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10)
    const { days } = await asAdmin<{ days: { steps: Step[] }[] }>(
      `/api/spaces/red-hall/availability?from=${day}&to=${day}`,
    )
    const { start, end } = (days[0]?.steps ?? []).find(({ state }) => state === 'free') ?? expect.fail('no free hour')
    const slug = `secret-${Date.now().toString(36)}`
    await asAdmin('/api/clubs?locale=ru', 'POST', { name: `Тайный клуб ${slug}`, slug })
    visitor = await visit()
    const { page, faults } = visitor
    await page.goto('/locations')
    await page.locator('#red-hall').getByRole('link', { name: 'Свободные часы' }).click()
    await page.getByRole('heading', { name: 'Red Hall' }).waitFor()
    await page.goto(`/locations/red-hall?week=${day}`)
    const taken = page.locator('td[data-state=taken]')
    const before = await taken.count()
    await asAdmin('/api/spaces/red-hall/reservations', 'POST', { club: slug, start, end })
    await page.reload()
    // The hours beside it too, where the hall asks for a pause.
    expect(await taken.count()).toBeGreaterThan(before)
    expect(await page.content()).not.toContain(slug)
    expect((await page.goto('/locations/no-such-place'))?.status()).toBe(404)
    expect(faults).toEqual([])
  })

  it.each([
    ['light', ''],
    ['dark', '/kk'],
  ] as const)('pass axe in %s at "%s" and fit a phone', async (theme, prefix) => {
    visitor = await visit({ theme })
    await visitor.page.goto(`${prefix}/locations/red-hall`)
    await visitor.page.locator('table').waitFor()
    expect(await axeProblems(visitor.page)).toEqual([])
    expect(await overflowing(visitor.page)).toEqual([])
  })
})
