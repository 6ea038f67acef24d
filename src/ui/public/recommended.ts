import type { SeatedCard } from '../../domain/catalog.ts'
import { call, isRefusal } from './call.ts'

type Item = { event: SeatedCard; labels: { when: string; full: string; price: string; why: string } }

function write(card: DocumentFragment, { event, labels }: Item, events: string): void {
  const put = (selector: string, text: string): HTMLElement | null => {
    const element = card.querySelector<HTMLElement>(selector)
    if (element) element.textContent = text
    return element
  }
  const picture = card.querySelector('img')
  const { poster } = event
  if (poster && picture) {
    card.querySelector('[data-words]')?.remove()
    picture.srcset = poster.sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')
    picture.src = poster.sizes[0]?.url ?? poster.url
    if (poster.blur) picture.style.backgroundImage = `url("${poster.blur}")`
  } else {
    picture?.remove()
    put('[data-words] span', event.title)
  }
  const time = card.querySelector('time')
  if (time) time.dateTime = event.startsAt
  put('time :first-child', labels.when)
  put('time .sr-only', labels.full)
  const link = put('a', event.title)
  if (link instanceof HTMLAnchorElement) link.href = `${events}/${event.slug}`
  put('[data-facts]', [event.club?.name, event.location?.name ?? event.venueText].filter(Boolean).join(' · '))
  put('[data-price]', labels.price)
  put('[data-why]', labels.why)
}

/** Fills "recommended for you" for whoever is signed in; without an answer, or with an empty one, the row goes. */
export async function loadRecommended(): Promise<void> {
  const row = document.querySelector<HTMLElement>('[data-recommended]')
  const { session } = document.documentElement.dataset
  if (!row || session === undefined) return
  const list = row.querySelector('ul')
  const template = row.querySelector('template')
  const answer = await call<{ items: Item[] }>(
    `/api/me/recommendations?limit=10&locale=${document.documentElement.lang}`,
  )
  if (isRefusal(answer) || answer.items.length === 0 || !list || !template) return row.remove()
  list.replaceChildren(
    ...answer.items.map((item) => {
      const card = template.content.cloneNode(true) as DocumentFragment
      write(card, item, row.dataset.recommended ?? '')
      return card
    }),
  )
  list.ariaBusy = null
}
