import { z } from 'zod'
import { recipient } from '#src/db/mails/recipient.ts'
import { pool } from '#src/db/pool.ts'
import { hasRole, isAdmin } from '#src/domain/actor.ts'
import { callerOf, deskFor } from '#src/endpoints/bookings/caller.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { longPlainText, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { forbidden, notFound } from '#src/lib/errors.ts'
import { sendNotice } from '#src/services/notifications/sendNotice.ts'

const send = defineEndpoint({
  path: '/notifications/send',
  method: 'post',
  summary: 'Write to a person: an admin to any account, the studio to the guest of a booking',
  tag: 'Notifications',
  access: 'staff',
  hot: true,
  rateLimit: { limit: 60, windowSeconds: 3600 },
  answers: [201],
  body: z
    .object({
      user_id: uuid.optional(),
      booking_id: uuid.optional(),
      subject: plainText(120),
      text: longPlainText(4000).pipe(z.string().min(1)),
    })
    .refine(({ user_id, booking_id }) => Boolean(user_id) !== Boolean(booking_id), {
      path: ['user_id'],
      message: 'user_id or booking_id',
    })
    .meta({
      examples: [
        {
          booking_id: '0198c0de-7000-7000-8000-000000000001',
          subject: 'Your lights',
          text: 'The softboxes are ready from 9:30.',
        },
      ],
    }),
  output: z.object({ status: z.literal('queued') }),
  handler: async (context) => {
    const { actor, body } = context
    const { subject, text } = body
    if (!isAdmin(actor) && !(body.booking_id && hasRole(actor, 'studio_manager'))) throw forbidden()
    if (body.booking_id) {
      const guest = await (await deskFor(body.booking_id)).show(callerOf(context), body.booking_id)
      const action = { label: guest.reference ?? guest.hall.name, url: guest.manage_url }
      await sendNotice({ to: { ...guest, locale: context.locale, user: null }, subject, text, action })
    } else {
      const person = await recipient(pool, body.user_id as string)
      if (!person) throw notFound()
      await sendNotice({ to: { ...person, user: person.id }, subject, text, action: null })
    }
    return created({ status: 'queued' })
  },
})

/** Letters written by hand. */
export const noticeEndpoints = [send]
