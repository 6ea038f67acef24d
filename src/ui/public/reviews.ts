import { toast } from '../toast.ts'
import { call, isRefusal } from './call.ts'
import { loadOwnReview } from './forms.ts'

type Review = { id: string; author: string; rating: number; comment: string; createdAt: string; reply: string | null }

function cardOf(template: HTMLTemplateElement, review: Review, erased: string): DocumentFragment {
  const card = template.content.cloneNode(true) as DocumentFragment
  const put = (selector: string, text: string): void => {
    const element = card.querySelector(selector)
    if (element) element.textContent = text
  }
  const author = review.author || erased
  put('[data-author]', author)
  put('[data-comment]', review.comment)
  put('article > :first-child', [...author][0] ?? '')
  for (const stars of card.querySelectorAll<HTMLElement>('[data-stars]'))
    if (stars.dataset.stars !== String(review.rating)) stars.remove()
  const time = card.querySelector('time')
  if (time) {
    time.dateTime = review.createdAt
    time.textContent = new Date(review.createdAt).toLocaleDateString(document.documentElement.lang)
  }
  put('[data-answer] :last-child', review.reply ?? '')
  card.querySelector(review.reply ? '[data-reply]' : '[data-answer]')?.remove()
  for (const form of card.querySelectorAll<HTMLElement>('[data-send]'))
    form.dataset.send = form.dataset.send?.replace('{id}', review.id)
  return card
}

/** The next page of an event's reviews under those that are there; the button goes with the last one. */
export async function moreReviews(button: HTMLElement): Promise<void> {
  const list = document.querySelector('[data-reviews]')
  const template = document.querySelector<HTMLTemplateElement>('[data-review-card]')
  if (!list || !template || button.ariaBusy === 'true') return
  const { event, limit, erased = '', failed = '' } = button.dataset
  const first = list.children.length
  button.ariaBusy = 'true'
  const answer = await call<{ items: Review[] }>(
    `/api/events/${event}/reviews?limit=${limit}&page=${Math.floor(first / Number(limit)) + 1}`,
  )
  button.ariaBusy = null
  if (isRefusal(answer)) return toast({ text: answer.message || failed, tone: 'bad' })
  list.append(...answer.items.map((review) => cardOf(template, review, erased)))
  if (answer.items.length < Number(limit)) button.remove()
  const added = list.children[first]
  if (added instanceof HTMLElement) {
    added.tabIndex = -1
    added.focus()
  }
  await loadOwnReview()
}
