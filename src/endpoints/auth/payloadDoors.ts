/** Payload's own ways around our sign-in, closed or led to ours. They stand before Payload's in its router. */
import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { readForm } from '#src/endpoints/kit/form.ts'
import { check } from '#src/endpoints/kit/run.ts'
import { emailAddress, password } from '#src/endpoints/kit/schemas.ts'
import { forbidden } from '#src/lib/errors.ts'
import { inEvenTime } from '#src/lib/evenTime.ts'
import { forgotPassword, resetPassword } from '#src/services/accounts/resetPassword.ts'
import { verifyEmail } from '#src/services/accounts/verifyEmail.ts'

const rateLimit = { limit: 60, windowSeconds: 600 }
const largestForm = 64 * 1024

const closed = (path: string, summary: string) =>
  defineEndpoint({
    path,
    method: 'post',
    summary,
    tag: 'Accounts',
    access: 'public',
    rateLimit,
    handler: async () => {
      throw forbidden()
    },
  })

/** Anybody could make the first account, an admin's, in an empty database. It comes from `npm run admin:create`. */
export const firstRegister = closed('/users/first-register', 'Closed: the first administrator is made on the machine')
/** Nothing is ever locked: failed sign-ins slow down one account from one address. */
export const unlock = closed('/users/unlock', 'Closed: accounts are not locked')

const address = z.object({ email: emailAddress })

/** The form of the admin's "forgot password" page. */
export const adminForgotPassword = defineEndpoint({
  path: '/users/forgot-password',
  method: 'post',
  summary: 'As /api/auth/forgot-password, for the admin',
  tag: 'Accounts',
  access: 'public',
  rawBody: true,
  body: address,
  rateLimit,
  handler: async ({ request }) => {
    const { values } = await readForm(request, largestForm)
    const { email } = check(address, values) as z.infer<typeof address>
    await inEvenTime(150, () => forgotPassword(email))
    return { message: 'Success' }
  },
})

const reset = z.object({ token: z.string().min(1).max(200), password })

/** The form of the admin's "new password" page; the person signs in afterwards. */
export const adminResetPassword = defineEndpoint({
  path: '/users/reset-password',
  method: 'post',
  summary: 'As /api/auth/reset-password, for the admin',
  tag: 'Accounts',
  access: 'public',
  rawBody: true,
  body: reset,
  rateLimit,
  handler: async ({ request, ip }) => {
    const { values } = await readForm(request, largestForm)
    const given = check(reset, values) as z.infer<typeof reset>
    await resetPassword({ ...given, ip })
    return { message: 'Success' }
  },
})

export const adminVerify = defineEndpoint({
  path: '/users/verify/:token',
  method: 'post',
  summary: 'As /api/auth/verify, for the admin',
  tag: 'Accounts',
  access: 'public',
  rateLimit,
  params: z.object({ token: z.string().min(1).max(200) }),
  handler: async ({ params }) => {
    await verifyEmail(params.token)
    return { message: 'Success' }
  },
})
