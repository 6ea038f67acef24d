export default function FeedPage() {
  return <main>Event Hub</main>
}
