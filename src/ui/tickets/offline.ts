/** Own tickets without a network: the browser's side of public/sw.js. */

/** As in public/sw.js. */
const cacheName = 'hub-tickets'

/** Lets the service worker keep these pages of tickets, with what they need. `scope` is the tickets' path in the page's language. */
export async function keepTickets(scope: string, pages: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js', { scope })
  const worker = registration.active ?? registration.waiting ?? registration.installing
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && !new URL(name).pathname.startsWith('/api/') )
  worker?.postMessage({ keep: [...new Set([...pages, ...files])] })
}

/** Takes every kept ticket off the phone. */
export async function forgetTickets(): Promise<void> {
  if ('caches' in window) await caches.delete(cacheName)
}
