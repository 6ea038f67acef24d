export const dynamic = 'force-static'

/** What a static page of this build costs at least (yardstick P of bench/README.md). */
export default function StaticYardstick() {
  return <main>Static</main>
}
