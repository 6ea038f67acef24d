import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { emailAddress, password } from '#src/endpoints/kit/schemas.ts'
import { inEvenTime } from '#src/lib/evenTime.ts'
import {
  forgotPassword as sendResetLetter,
  resetPassword as setNewPassword,
} from '#src/services/accounts/resetPassword.ts'
import { resendVerification as sendVerificationLetter, verifyEmail } from '#src/services/accounts/verifyEmail.ts'

const rateLimit = { limit: 60, windowSeconds: 600 }
const token = z.string().min(1).max(200)
const accepted = z.object({ accepted: z.literal(true) })
/** The answer to "write to this address": the same whether it has an account or not, after the same time. */
const evenMilliseconds = 150

async function accept(work: () => Promise<void>): Promise<Response> {
  await inEvenTime(evenMilliseconds, work)
  return Response.json({ accepted: true }, { status: 202, headers: { 'cache-control': 'no-store' } })
}

export const verify = defineEndpoint({
  path: '/auth/verify',
  method: 'post',
  summary: 'Confirm an e-mail by the token of the letter; signs nobody in',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  body: z.object({ token }),
  output: z.object({ verified: z.literal(true) }),
  handler: async ({ body }) => {
    await verifyEmail(body.token)
    return { verified: true }
  },
})

export const resendVerification = defineEndpoint({
  path: '/auth/resend-verification',
  method: 'post',
  summary: 'Send the verification letter again',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  body: z.object({ email: emailAddress }),
  answers: [202],
  output: accepted,
  handler: ({ body }) => accept(() => sendVerificationLetter(body.email)),
})

export const forgotPassword = defineEndpoint({
  path: '/auth/forgot-password',
  method: 'post',
  summary: 'Send a letter with a link to choose a new password',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  body: z.object({ email: emailAddress }),
  answers: [202],
  output: accepted,
  handler: ({ body }) => accept(() => sendResetLetter(body.email)),
})

export const resetPassword = defineEndpoint({
  path: '/auth/reset-password',
  method: 'post',
  summary: 'Set a new password by the token of the letter; ends every sign-in of the account',
  tag: 'Accounts',
  access: 'public',
  hot: true,
  rateLimit,
  body: z.object({ token, password }),
  output: z.object({ reset: z.literal(true) }),
  handler: async ({ body, ip }) => {
    await setNewPassword({ ...body, ip })
    return { reset: true }
  },
})
