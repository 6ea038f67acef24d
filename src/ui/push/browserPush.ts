/** Messages pushed to this browser: the browser's side of /api/me/push. */
import { fetchJson } from '#src/ui/fetchJson.ts'
import { pushScope } from '#src/ui/keys.ts'

type OwnPush = { publicKey: string | null; browsers: { id: string; endpoint: string }[] }

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const read = (locale: string): Promise<OwnPush> => fetchJson<OwnPush>('/api/me/push', { locale })

async function existing(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(pushScope)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** The id under which the hub knows this browser as the person's; `null` when it does not push here. */
export async function pushedHere(locale: string): Promise<string | null> {
  const subscription = await existing()
  if (!subscription) return null
  const { browsers } = await read(locale)
  return browsers.find(({ endpoint }) => endpoint === subscription.endpoint)?.id ?? null
}

/** The worker is installed with the first switch: it has to be active before a browser subscribes. */
async function activeWorker(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: pushScope })
  const worker = registration.installing ?? registration.waiting
  if (!registration.active && worker)
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated' || worker.state === 'redundant') resolve()
      })
    })
  return registration
}

/** Asks the visitor and subscribes this browser. Returns its id; `null` when the visitor, or the browser, says no. */
export async function startPush(locale: string, publicKey: string): Promise<string | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const { pushManager } = await activeWorker()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.toJSON()
  const { id } = await fetchJson<{ id: string }>('/api/me/push', { method: 'POST', body: { endpoint, keys }, locale })
  return id
}

/** Ends it here and at the hub. */
export async function stopPush(locale: string, id: string): Promise<void> {
  await fetchJson(`/api/me/push/${id}`, { method: 'DELETE', locale })
  await (await existing())?.unsubscribe()
}
