/**
 * All script that a public page needs, without React: the feed and the event page are read by many and changed by few, and Next's
 * client runtime alone weighs more than the budget of such a page. One listener on the document serves every button, so it works
 * for elements that come later and does not care who rendered them. Elements say what they want with `data-do`.
 */
import { askToJoin, loadClubStates, toggleSubscription } from './clubs.ts'
import { listenForListFilters } from './filterList.ts'
import { loadOwnReview, sendForm } from './forms.ts'
import { loadLive, takeFree } from './live.ts'
import { loadRecommended } from './recommended.ts'
import { moreReviews } from './reviews.ts'
import { loadSession, signOut } from './session.ts'
import { share } from './share.ts'
import { toggleTheme } from './theme.ts'
import { listenForToasts } from './toasts.ts'

const actions: Record<string, (element: HTMLElement) => void> = {
  theme: toggleTheme,
  share: (element) => void share(element.dataset),
  'sign-out': () => void signOut(),
  'take-free': (element) => void takeFree(element),
  subscribe: (element) => void toggleSubscription(element),
  'more-reviews': (element) => void moreReviews(element),
  join: (element) => void askToJoin(element),
  /* A language link keeps the filters, which the static page does not know. */
  'keep-query': (element) => {
    if (element instanceof HTMLAnchorElement) element.search = location.search
  },
  /* The poster of the card grows into the poster of the page (view transition between documents). */
  'open-card': (element) => {
    const poster = element.closest('article')?.querySelector<HTMLElement>('[data-poster]')
    for (const other of document.querySelectorAll<HTMLElement>('.page-poster')) other.style.viewTransitionName = 'none'
    if (poster) poster.style.viewTransitionName = 'poster'
  },
}

document.addEventListener('click', (event) => {
  const element = (event.target as Element | null)?.closest<HTMLElement>('[data-do]')
  if (element) actions[element.dataset.do ?? '']?.(element)
})

document.addEventListener('submit', (event) => void sendForm(event))

/* Coming back from the page, the card gives the name up, or the next card could not take it. */
window.addEventListener('pageshow', () => {
  for (const poster of document.querySelectorAll<HTMLElement>('[data-poster], .page-poster'))
    poster.style.viewTransitionName = ''
})

listenForToasts()
listenForListFilters()
void loadLive()
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void loadLive()
})
void loadSession()
  .catch(() => undefined)
  .then(() => Promise.all([loadClubStates(), loadOwnReview(), loadRecommended()]))
