/**
 * Own tickets without a network, and messages the hub pushes. Registered by ticket pages for their paths (src/ui/tickets/offline.ts)
 * and, for push, for a path without pages (src/ui/push/browserPush.ts), so it sees nothing else of the site. Tickets: always the network first: what is kept is for when it does not answer. Nothing but GET, nothing of
 * other origins, no API.
 */
const cacheName = 'hub-tickets'
/** A network that does not answer in this time is as good as none, if there is something kept. */
const patienceMs = 4000
/** Files of earlier versions of the site go, oldest first. */
const mostKept = 150

const keep = async (request, response) => {
  // A redirect of a page is the way to the sign-in page: the person is no longer who he was.
  if (response.type === 'opaqueredirect') return caches.delete(cacheName)
  if (!response.ok || response.redirected || response.type !== 'basic') return undefined
  const cache = await caches.open(cacheName)
  await cache.put(request.url, response.clone())
  const kept = await cache.keys()
  return Promise.all(kept.slice(0, Math.max(0, kept.length - mostKept)).map((old) => cache.delete(old)))
}

const late = (ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

async function answer(request) {
  const kept = await caches.match(request.url, { cacheName })
  const asked = fetch(request).then(async (response) => {
    await keep(request, response).catch(() => undefined)
    return response
  })
  if (!kept) return asked
  const found = await Promise.race([asked.catch(() => undefined), late(patienceMs)])
  return found && found.status < 500 ? found : kept
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return
  // Pictures of posters are worth keeping; the rest of the API is never answered from here.
  if (url.pathname.startsWith('/api/') && !url.pathname.startsWith('/api/media/')) return
  // What Next fetches for a move inside the site: without a network it opens the whole page instead, which is kept.
  if (request.headers.has('rsc')) return
  event.respondWith(answer(request))
})

/** A page asks to keep others of its kind, and the files it is made of. */
self.addEventListener('message', (event) => {
  const wanted = Array.isArray(event.data?.keep) ? event.data.keep.slice(0, mostKept) : []
  const fetchOne = async (address) => {
    const url = new URL(address, location.origin)
    if (url.origin !== location.origin) return
    // A page of a person is asked for anew, a file with its version in the name is in the browser's own cache.
    const response = await fetch(url, { credentials: 'same-origin' })
    await keep(new Request(url), response)
  }
  event.waitUntil(Promise.allSettled(wanted.map(fetchOne)))
})

/** A message of the hub: `{ id, title, body, url, lang }`. One that comes twice takes the place of itself. */
self.addEventListener('push', (event) => {
  let message = {}
  try {
    message = event.data?.json() ?? {}
  } catch {
    // A browser must show something for every push, also for one it cannot read.
  }
  event.waitUntil(
    self.registration.showNotification(String(message.title ?? 'Event Hub'), {
      body: String(message.body ?? ''),
      icon: '/icon-192.png',
      badge: '/icon-192.png',
      ...(message.lang ? { lang: String(message.lang) } : {}),
      ...(message.id ? { tag: String(message.id) } : {}),
      data: { url: message.url },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const given = event.notification.data?.url
  const url = new URL(typeof given === 'string' ? given : '/me/inbox', location.origin)
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const shown = windows.find((each) => each.url === url.href)
    return shown ? shown.focus() : self.clients.openWindow(url.href)
  }
  event.waitUntil(open())
})
