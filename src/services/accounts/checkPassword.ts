import { pool } from '#src/db/pool.ts'
import { passSignIn, signInWait, takeSignIn } from '#src/db/signInThrottle.ts'
import { storedPassword } from '#src/db/storedPassword.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError } from '#src/lib/errors.ts'
import { verifyPassword } from '#src/lib/password.ts'
import { refuseWhileWaiting, throttleKey } from '#src/lib/signInRefusal.ts'

/**
 * Makes sure that it is the person, who is signed in already; guesses are slowed down like sign-ins.
 * @param field of the form the password stands in
 * @throws HubError wrong_password 403, rate_limited 429
 */
export async function checkPassword(actor: Actor, password: string, ip: string, field: string): Promise<void> {
  const key = throttleKey(`password of ${actor.id}`, ip)
  refuseWhileWaiting(await signInWait(key))
  const isRight = await verifyPassword(password, await storedPassword(pool, actor.id))
  refuseWhileWaiting(await (isRight ? passSignIn(key) : takeSignIn(key)))
  if (!isRight) throw new HubError('wrong_password', { status: 403, field })
}
