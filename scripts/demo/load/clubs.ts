import { pool } from '#src/db/pool.ts'
import { clubs } from '../content/clubs.ts'
import { inLanes, known, type Load } from './context.ts'
import { createAlone, existing } from './documents.ts'
import { idOf } from './ids.ts'
import { richText } from './richText.ts'

/** How many students wait for an answer of Vision Club. */
const waiting = 3

/** The clubs with their heads. */
export async function loadClubs({ payload, plan, clubs: ids, people, pictures }: Load): Promise<void> {
  const there = await existing(
    'clubs',
    'slug',
    clubs.map(({ slug }) => slug),
  )
  const founded = new Date(plan.now.getTime() - 425 * 86_400_000)
  await inLanes(clubs, 3, async (club) => {
    const { slug, name, tagline, description, contacts, accent, foundedYear, meeting } = club
    const id = there.get(slug) ?? idOf(`club ${slug}`, founded)
    ids.set(slug, id)
    if (there.has(slug)) return
    const head = plan.people.find(({ heads }) => heads === slug)
    await createAlone(payload, {
      collection: 'clubs',
      id,
      data: {
        slug,
        contacts,
        accent,
        foundedYear,
        photo: known(pictures, `cover ${slug}`),
        logo: known(pictures, `logo ${slug}`),
        head: head ? known(people, head.key) : null,
      },
      texts: (locale) => ({
        name: name[locale],
        tagline: tagline[locale],
        description: richText(description, locale),
        meets: meeting.text[locale],
      }),
    })
  })
}

/** Members, followers, and students who wait for an answer. */
export async function loadCommunity({ plan, people, clubs: ids }: Load): Promise<void> {
  const person = (key: string): string => known(people, key)
  const members = plan.memberships.map(({ person: key, club, joinedAt }) => ({
    id: idOf(`member ${key} ${club}`, joinedAt),
    user: person(key),
    club: known(ids, club),
    at: joinedAt,
    status: 'active',
  }))
  const inVision = new Set(plan.memberships.filter(({ club }) => club === 'vision-club').map(({ person: key }) => key))
  const asked = new Date(plan.now.getTime() - 20 * 3_600_000)
  const requests = plan.people
    .filter(({ key, heads, roles }) => roles.includes('student') && !heads && !inVision.has(key))
    .slice(0, waiting)
    .map(({ key }) => ({
      id: idOf(`request ${key}`, asked),
      user: person(key),
      club: known(ids, 'vision-club'),
      at: asked,
      status: 'requested',
    }))
  await pool.query(
    `INSERT INTO club_memberships (id, user_id, club_id, status, member_name, joined_at, created_at, updated_at)
     SELECT m.id, m."user", m.club, m.status::enum_club_memberships_status, u.name, CASE WHEN m.status = 'active' THEN m.at END, m.at, m.at
     FROM jsonb_to_recordset($1) AS m(id uuid, "user" uuid, club uuid, at timestamptz, status text) JOIN users u ON u.id = m."user"
     ON CONFLICT DO NOTHING`,
    [JSON.stringify([...members, ...requests])],
  )
  const followers = plan.subscriptions.map(({ person: key, club, subscribedAt }) => ({
    id: idOf(`follower ${key} ${club}`, subscribedAt),
    user: person(key),
    club: known(ids, club),
    at: subscribedAt,
  }))
  await pool.query(
    `INSERT INTO club_subscriptions (id, user_id, club_id, created_at, updated_at)
     SELECT s.id, s."user", s.club, s.at, s.at FROM jsonb_to_recordset($1) AS s(id uuid, "user" uuid, club uuid, at timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(followers)],
  )
}
