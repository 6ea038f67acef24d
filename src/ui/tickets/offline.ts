/** Own tickets without a network: the browser's side of public/sw.js. */
import { ticketCache } from '#src/ui/keys.ts'

/**
 * Lets the service worker keep these pages of tickets, with the files the present one is made of. To be called on a page under
 * `scope`, the tickets' path in the page's language.
 */
export async function keepTickets(scope: string, pages: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope })
  const { active } = await navigator.serviceWorker.ready
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && !new URL(name).pathname.startsWith('/api/'))
  active?.postMessage({ keep: [...new Set([...pages, ...files])] })
}

/** Takes every kept ticket off the phone. */
export async function forgetTickets(): Promise<void> {
  if ('caches' in window) await caches.delete(ticketCache)
}
