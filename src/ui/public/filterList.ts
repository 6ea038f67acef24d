/** Search in a short list that is wholly on the page: hides what does not hold every word (`data-filter` names the list). */
export function listenForListFilters(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) {
    const list = document.getElementById(box.dataset.filter ?? '')
    const input = box.querySelector('input')
    if (!list || !input) continue
    box.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    const filter = (): void => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
      let found = 0
      for (const item of list.querySelectorAll<HTMLElement>('[data-words]')) {
        item.hidden = !words.every((word) => item.dataset.words?.includes(word))
        if (!item.hidden) found++
      }
      document.querySelector(`[data-filter-empty="${list.id}"]`)?.classList.toggle('hidden', found > 0)
    }
    input.addEventListener('input', filter)
    filter()
  }
}
