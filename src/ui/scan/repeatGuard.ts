/**
 * A code stays before the camera for a second or two after it was read. Reading it again at once would show "already used" to
 * somebody who has just been admitted, so a text counts again only after it was out of sight.
 *
 * @param quietMs how long it has to be out of sight
 */
export function createRepeatGuard(quietMs: number): (text: string, now: number) => boolean {
  let last = ''
  let seenAt = Number.NEGATIVE_INFINITY
  return (text, now) => {
    const isNew = text !== last || now - seenAt >= quietMs
    last = text
    seenAt = now
    return isNew
  }
}
