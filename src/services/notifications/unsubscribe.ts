import { saveNotificationSettings } from '#src/db/notifications/saveNotificationSettings.ts'
import { pool } from '#src/db/pool.ts'
import { derivedKey, hmacHex, sameSecret } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'
import { ruleOf, topicNamed } from '#src/services/notifications/registry.ts'

const signatureOf = (person: string, topic: string): string =>
  hmacHex(derivedKey('unsubscribe'), `${person}.${topic}`).slice(0, 32)

/** The address that switches a type's letters off for a person; `null` for essential letters and those outside the registry. */
export function unsubscribeUrl(person: string | null, type: string): string | null {
  const topic = topicNamed(ruleOf(type)?.topic ?? '')
  if (!person || !topic || topic.isEssential) return null
  return `${env.PUBLIC_URL}/api/notifications/unsubscribe?token=${person}.${topic.name}.${signatureOf(person, topic.name)}`
}

/** Whom and what a token is about. Throws 400 `invalid_input` for one that we have not signed. */
export function readUnsubscribeToken(token: string): { person: string; topic: string } {
  const [person = '', topic = '', signature = ''] = token.split('.')
  if (!topicNamed(topic) || !isUuid(person) || !sameSecret(signature, signatureOf(person, topic)))
    throw new HubError('invalid_input', { field: 'token', params: { field: 'token' } })
  return { person, topic }
}

/** Switches the letters of the token's topic off and returns the topic's name. Asking twice is as good as once. */
export async function unsubscribe(token: string): Promise<string> {
  const { person, topic } = readUnsubscribeToken(token)
  await saveNotificationSettings(pool, person, { preferences: { [topic]: { email: false } } })
  return topic
}
