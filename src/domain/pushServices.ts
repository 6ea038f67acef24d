/** The services of the browsers there are: whoever could name any address could make the worker call it. */
const hosts = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
] as const
const suffixes = ['.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com'] as const

/**
 * Whether an address is one of a browser's push service, to which the hub may send.
 *
 * @param extra origin of one service more, such as an emulator's
 */
export function isPushService(endpoint: string, extra?: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, origin, username, password } = new URL(endpoint)
  if (username || password) return false
  if (extra && origin === new URL(extra).origin) return true
  if (protocol !== 'https:' || port !== '') return false
  return (hosts as readonly string[]).includes(hostname) || suffixes.some((suffix) => hostname.endsWith(suffix))
}
