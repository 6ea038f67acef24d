import { derivedKey, hmacHex, sameSecret } from '#src/lib/crypto.ts'
import { notFound } from '#src/lib/errors.ts'
import { isUuid, uuidv7 } from '#src/lib/ids.ts'

const sign = (id: string): string => hmacHex(derivedKey('chat-conversations'), id).slice(0, 32)

/** A new conversation's id, and the name by which its person calls it: anonymous ones carry a signature, so that none can be guessed. */
export function newConversation(person: string | null): { id: string; name: string } {
  const id = person ? uuidv7() : crypto.randomUUID()
  return { id, name: person ? id : `${id}.${sign(id)}` }
}

/** The id behind a name; 404 for one that was not given out. */
export function readConversationName(name: string, person: string | null): string {
  const [id = '', signature] = name.split('.')
  if (!isUuid(id)) throw notFound()
  if (person ? signature !== undefined : !sameSecret(signature ?? '', sign(id))) throw notFound()
  return id
}
