import { sessionKey } from '../keys.ts'
import { toast } from '../toast.ts'
import { call, isRefusal } from './call.ts'

type Own = {
  canReview: boolean
  canReply: boolean
  review: {
    id: string
    rating: number
    comment: string
    status: string
    rejectReason: string | null
    isEditable: boolean
  } | null
}

/** The form of an event's reviews, for those who attended; the places to reply, for those who run it. */
export async function loadOwnReview(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-review]')
  if (!form || !sessionStorage.getItem(sessionKey)) return
  const mine = await call<Own>(`/api/events/${form.dataset.review}/reviews/mine`)
  if (isRefusal(mine)) return
  const { review } = mine
  for (const each of document.querySelectorAll<HTMLElement>('[data-reply]')) each.hidden = !mine.canReply
  form.hidden = !mine.canReview && !review?.isEditable
  form.dataset.send = review ? `/api/reviews/${review.id}/mine` : `/api/events/${form.dataset.review}/reviews`
  form.dataset.method = review ? 'PATCH' : 'POST'
  for (const each of form.querySelectorAll<HTMLElement>('[data-own]')) each.hidden = !review
  if (!review) return
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=rating]'))
    input.checked = input.value === String(review.rating)
  for (const area of form.querySelectorAll('textarea')) area.value = review.comment
  for (const note of form.querySelectorAll('[role=note]'))
    note.textContent = review.status === 'pending' ? (form.dataset.pending ?? '') : review.rejectReason
}

/** Sends a form as JSON where its `data-send` says and tells how it went; a button's `data-method` is stronger than the form's. */
export async function sendForm(event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement
  const { send, told, pending, gone } = form.dataset
  if (!send) return
  event.preventDefault()
  const method = event.submitter?.dataset.method ?? form.dataset.method ?? 'POST'
  const fields = [...new FormData(form)].map(([name, value]) => [name, name === 'rating' ? Number(value) : value])
  const isGone = method === 'DELETE'
  const answer = await call<{ status?: string }>(send, isGone ? undefined : Object.fromEntries(fields), { method })
  if (isRefusal(answer)) return toast({ text: answer.message || (form.dataset.failed ?? ''), tone: 'bad' })
  toast({ text: (isGone ? gone : answer.status === 'pending' ? pending : told) ?? '' })
  form.reset()
  form.closest('details')?.removeAttribute('open')
  await loadOwnReview()
}
