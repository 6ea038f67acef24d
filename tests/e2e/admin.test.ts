import { afterEach, describe, expect, it } from 'vitest'
import { signInAs, type Visitor, visit } from '#tests/support/browser.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

const enter = async (login: string, password: string): Promise<Visitor> => {
  visitor = await visit({ width: 1280, height: 800 })
  await signInAs(visitor, login, password)
  return visitor
}

const total = async ({ context }: Visitor, path: string): Promise<number> =>
  ((await (await context.request.get(path)).json()) as { totalDocs: number }).totalDocs

describe('the admin', () => {
  it('shows an admin the whole hub', async () => {
    const admin = await enter('admin', 'admin123')
    await admin.page.goto('/admin')
    await admin.page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    await admin.page.goto('/admin/collections/events')
    await admin.page.locator('table tbody tr').first().waitFor()
    await admin.page.goto('/admin/collections/notifications')
    await admin.page.locator('table tbody tr, .no-results').first().waitFor()
    expect(admin.faults).toEqual([])
  })

  it('shows a club head only what is the own club’s', async () => {
    const head = await enter('head@sdu.edu.kz', 'head12345')
    await head.page.goto('/admin')
    await head.page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    expect(
      await head.page.locator('nav a[href*="/collections/payments"], nav a[href*="/collections/users"]').count(),
    ).toBe(0)
    await head.page.goto('/admin/collections/clubs')
    await head.page.locator('table tbody tr').first().waitFor()
    expect(await head.page.locator('table tbody tr').count()).toBe(1)
    const clubs = (await (await head.context.request.get('/api/clubs?limit=100&depth=0')).json()) as {
      docs: { id: string; slug: string }[]
    }
    const foreign = clubs.docs.find((club) => club.slug !== 'vision-club')
    const refused = await head.context.request.patch(`/api/clubs/${foreign?.id}`, { data: { foundedYear: 2001 } })
    expect([403, 404]).toContain(refused.status())
    const others = (path: string, person: string): Promise<number> =>
      total(head, `${path}?where[${person}][not_equals]=${me.user.id}`)
    const me = (await (await head.context.request.get('/api/users/me')).json()) as { user: { id: string } }
    expect(await others('/api/payments', 'buyer')).toBe(0)
    expect(await others('/api/orders', 'buyer')).toBe(0)
    expect(await others('/api/notifications', 'user')).toBe(0)
    expect(head.faults).toEqual([])
  })

  it('refuses a student', async () => {
    const student = await enter('student001@stu.sdu.edu.kz', 'student123')
    await student.page.goto('/admin')
    await student.page.waitForURL(/unauthorized|login/)
    expect(await student.page.getByRole('link', { name: /События|Events/ }).count()).toBe(0)
  })
})
