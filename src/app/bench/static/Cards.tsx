const letters = 'абвгдежзиклмнопрстуфхцчшыэюя'

/** Words that compress like those of a page, the same at every build (Park and Miller's generator). */
function title(card: number): string {
  let seed = card * 7919 + 1
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  return Array.from({ length: 9 }, () => Array.from({ length: 4 + next(4) }, () => letters[next(28)]).join('')).join(
    ' ',
  )
}

/** A page's body of so many cards: what a static page of this build costs that weighs as much as the one measured (yardstick P of bench/README.md). */
export const Cards = ({ count }: { count: number }) => (
  <main>
    {Array.from({ length: count }, (_, card) => (
      <article key={title(card)} className="flex flex-col gap-2 rounded-panel border border-line bg-surface p-4">
        <h2 id={`card-${card}`}>{title(card)}</h2>
        <p>{title(card * 31 + 7)}</p>
      </article>
    ))}
  </main>
)
