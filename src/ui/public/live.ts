import type { EventLive } from '../../domain/catalog.ts'
import type { Locale } from '../../domain/locale.ts'
import { fill, type PluralForms, plural } from '../../i18n/island.ts'
import { classWords } from '../event/classWords.ts'
import { toast } from '../toast.ts'
import { call, isRefusal } from './call.ts'

/**
 * The moving part of an event page: seats left, what this visitor can do, and which own classes are at that time. Asked once when the page opens and again when the
 * visitor comes back to the tab; the answer is at most five seconds old.
 */
type Words = {
  left: PluralForms
  few: PluralForms
  full: string
  locale: Locale
  going: string
  failed: string
  undo: string
  givenBack: string
  timeZone: string
}
type State = 'open' | 'full' | 'closed' | 'pending' | 'going'

const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-live]')
const wordsOf = (element: HTMLElement): Words => JSON.parse(element.dataset.words ?? '{}') as Words

function stateOf(live: EventLive): State {
  if (live.mine?.pendingOrder) return 'pending'
  if (live.mine?.tickets.some((ticket) => ticket.isHolder && ticket.status !== 'pending')) return 'going'
  if (
    live.status !== 'published' ||
    new Date(live.endsAt) <= new Date(live.now) ||
    live.ticketTypes.every((type) => !type.onSale && !type.soldOut)
  )
    return 'closed'
  return live.soldOut ? 'full' : 'open'
}

function seatsText(left: number, capacity: number, words: Words): string {
  if (left <= 0) return words.full
  return plural(words.locale, left <= Math.min(20, Math.max(3, capacity * 0.1)) ? words.few : words.left, left)
}

function show(element: HTMLElement, live: EventLive): void {
  const words = wordsOf(element)
  const state = stateOf(live)
  for (const each of element.querySelectorAll<HTMLElement>('[data-when]')) each.hidden = each.dataset.when !== state
  for (const each of element.querySelectorAll<HTMLElement>('[data-seats]'))
    each.textContent = state === 'going' ? words.going : seatsText(live.capacity - live.taken, live.capacity, words)
  for (const type of live.ticketTypes) {
    const left = element.querySelector<HTMLElement>(`[data-left="${type.id}"]`)
    if (left && (type.onSale || type.soldOut)) left.textContent = seatsText(type.left, type.capacity, words)
  }
  const classes = live.mine?.classes ?? []
  for (const warning of element.querySelectorAll<HTMLElement>('[data-classes]')) {
    warning.querySelector('ul')?.replaceChildren(
      ...classes.map((each) => {
        const textContent = classWords(each, { ...live, timeZone: words.timeZone }, words.locale)
        return Object.assign(document.createElement('li'), { textContent })
      }),
    )
    warning.hidden = classes.length === 0
  }
  const ticket = live.mine?.tickets.find((each) => each.isHolder)
  const tickets = element.dataset.tickets ?? ''
  for (const link of element.querySelectorAll<HTMLAnchorElement>('[data-ticket]'))
    if (ticket) link.href = `${tickets}/${ticket.id}`
  const order = live.mine?.pendingOrder
  for (const link of element.querySelectorAll<HTMLAnchorElement>('[data-order]'))
    if (order) link.href = tickets.replace('/me/tickets', `/orders/${order.id}`)
}

let asked = 0

/** Of several questions under way the last one's answer is shown: one from before a ticket was taken may come after it. */
export async function loadLive(): Promise<void> {
  const element = panel()
  if (!element) return
  const mine = ++asked
  const live = await call<EventLive>(`/api/events/${element.dataset.live}/live`)
  if (mine === asked && !isRefusal(live)) show(element, live)
}

type Placed = { tickets?: { id: string }[] }

/** «Иду»: one tap, and the place is taken; the toast offers to give it back. */
export async function takeFree(button: HTMLElement): Promise<void> {
  const element = panel()
  if (!element || button.ariaBusy === 'true') return
  const words = wordsOf(element)
  button.ariaBusy = 'true'
  const answer = await call<Placed>('/api/checkout', { lines: [{ ticketType: element.dataset.freeType, quantity: 1 }] })
  button.ariaBusy = null
  if (isRefusal(answer)) {
    if (answer.status === 401) location.assign(element.dataset.signIn ?? '/login')
    else toast({ text: answer.message || words.failed, tone: 'bad' })
  } else {
    const id = answer.tickets?.[0]?.id
    const undo = id ? { undo: { label: words.undo, run: () => void giveBack(id, words) } } : {}
    toast({ text: words.going, ...undo })
  }
  await loadLive()
}

async function giveBack(ticket: string, words: Words): Promise<void> {
  const answer = await call(`/api/tickets/${ticket}/cancel`, {})
  toast(isRefusal(answer) ? { text: answer.message || words.failed, tone: 'bad' } : { text: fill(words.givenBack, {}) })
  await loadLive()
}
