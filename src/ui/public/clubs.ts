import { sessionKey } from '../keys.ts'
import { toast } from '../toast.ts'
import { call, isRefusal, type Refusal } from './call.ts'

type Mine = { subscribed: boolean; membership: { status: 'requested' | 'active' } | null }

const groupOf = (button: HTMLElement): HTMLElement | null => button.closest<HTMLElement>('[data-club]')

function showSubscribed(button: HTMLElement, subscribed: boolean): void {
  button.setAttribute('aria-pressed', String(subscribed))
  button.textContent = (subscribed ? button.dataset.on : button.dataset.off) ?? ''
}

function showMembership(button: HTMLButtonElement, status: 'requested' | 'active' | null): void {
  button.textContent = (status ? button.dataset[status] : button.dataset.off) ?? ''
  button.disabled = status !== null
}

function refuse(group: HTMLElement, refusal: Refusal): void {
  if (refusal.status === 401) location.assign(group.dataset.signIn ?? '/login')
  else toast({ text: refusal.message || (group.dataset.failed ?? ''), tone: 'bad' })
}

/** What the visitor is to each club on the page. Nobody is asked for who is not signed in. */
export async function loadClubStates(): Promise<void> {
  if (!sessionStorage.getItem(sessionKey)) return
  for (const group of document.querySelectorAll<HTMLElement>('[data-club]')) {
    const mine = await call<Mine>(`/api/clubs/${group.dataset.club}/mine`)
    if (isRefusal(mine)) return
    const subscribe = group.querySelector<HTMLElement>('[data-do="subscribe"]')
    const join = group.querySelector<HTMLButtonElement>('[data-do="join"]')
    if (subscribe) showSubscribed(subscribe, mine.subscribed)
    if (join) showMembership(join, mine.membership?.status ?? null)
  }
}

/** Shown at once, taken back when the server refuses; ending a subscription can be undone from the toast. */
export async function toggleSubscription(button: HTMLElement): Promise<void> {
  const group = groupOf(button)
  if (!group) return
  const subscribed = button.getAttribute('aria-pressed') !== 'true'
  showSubscribed(button, subscribed)
  const answer = await call(`/api/clubs/${group.dataset.club}/subscription`, undefined, {
    method: subscribed ? 'POST' : 'DELETE',
  })
  if (isRefusal(answer)) {
    showSubscribed(button, !subscribed)
    refuse(group, answer)
    return
  }
  const undo = subscribed
    ? {}
    : { undo: { label: button.dataset.undo ?? '', run: () => void toggleSubscription(button) } }
  toast({ text: (subscribed ? button.dataset.toldOn : button.dataset.toldOff) ?? '', ...undo })
}

export async function askToJoin(button: HTMLElement): Promise<void> {
  const group = groupOf(button)
  if (!group || !(button instanceof HTMLButtonElement)) return
  const answer = await call(`/api/clubs/${group.dataset.club}/join`, {})
  if (isRefusal(answer)) refuse(group, answer)
  else {
    showMembership(button, 'requested')
    toast({ text: button.dataset.toldOn ?? '' })
  }
}
