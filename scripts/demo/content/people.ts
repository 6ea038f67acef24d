import type { Look } from '../art/avatar.ts'
import { type Random, seeded } from '../random.ts'
import { type ClubSlug, clubs } from './clubs.ts'
import { givenNames, type NamePool, surnames } from './names.ts'
import { t } from './text.ts'
import type { Affinity, Locale } from './types.ts'

/** The four faculties of the university. */
export const faculties = [
  {
    slug: 'engineering',
    name: t(
      'Инженерия и естественные науки',
      'Инженерия және жаратылыстану ғылымдары',
      'Engineering and Natural Sciences',
    ),
  },
  { slug: 'business', name: t('Бизнес-школа', 'Бизнес мектебі', 'Business School') },
  { slug: 'law', name: t('Право и социальные науки', 'Құқық және әлеуметтік ғылымдар', 'Law and Social Sciences') },
  {
    slug: 'education',
    name: t('Педагогика и гуманитарные науки', 'Педагогика және гуманитарлық ғылымдар', 'Education and Humanities'),
  },
] as const

export type FacultyName = (typeof faculties)[number]['name']['en']

export type DemoPerson = {
  /** Stable key: `student001`, `head`, `head2`, `organiser1`, `admin`. */
  readonly key: string
  readonly username: string
  readonly email: string
  readonly name: string
  readonly roles: readonly ('student' | 'organiser' | 'admin')[]
  readonly sduId: string | null
  readonly faculty: FacultyName | null
  readonly yearOfStudy: 1 | 2 | 3 | 4 | null
  readonly locale: Locale
  /** For the drawn portrait. */
  readonly look: Look
  readonly leaderboardOptIn: boolean
  /** The club this person heads. */
  readonly heads: ClubSlug | null
  /** Hidden: taste and how readily the person goes out (0.4–1.6). Never loaded. */
  readonly taste: Affinity
  readonly energy: number
}

const pick = <T>(random: Random, list: readonly T[]): T => random.pick(list)

function nameOf(random: Random, taken: Set<string>): { name: string; kazakh: boolean; look: Look } {
  for (;;) {
    const kazakh = random.chance(0.8)
    const pool: NamePool = kazakh ? 'kazakh' : 'russian'
    const female = random.chance(0.52)
    const [male, womanly] = pick(random, surnames[pool])
    const name = `${pick(random, givenNames[pool][female ? 'female' : 'male'])} ${female ? womanly : male}`
    if (!taken.has(name)) {
      taken.add(name)
      return { name, kazakh, look: female ? 'feminine' : 'masculine' }
    }
  }
}

const localeOf = (random: Random, kazakh: boolean): Locale => {
  const roll = random.next()
  if (roll < 0.1) return 'en'
  return kazakh && roll < 0.6 ? 'kk' : 'ru'
}

/** Facets are drawn from a mixture of six kinds of people, so that tastes form crowds without following categories. */
const crowds: readonly Affinity[] = [
  [0.9, -0.2, -0.3, 0.2],
  [-0.1, 0.9, 0.1, -0.2],
  [-0.5, 0, 0.9, -0.1],
  [0.2, -0.1, 0, 0.9],
  [-0.3, 0.3, 0.5, 0.5],
  [0.4, 0.5, -0.6, -0.4],
]

const tasteOf = (random: Random): Affinity => {
  const crowd = pick(random, crowds)
  const facet = (index: 0 | 1 | 2 | 3) => Math.round((crowd[index] + random.normal() * 0.35) * 100) / 100
  return [facet(0), facet(1), facet(2), facet(3)]
}

function studentLike(
  random: Random,
  taken: Set<string>,
  number: number,
  years: readonly (1 | 2 | 3 | 4)[],
): Omit<DemoPerson, 'key' | 'username' | 'email' | 'heads'> {
  const { name, kazakh, look } = nameOf(random, taken)
  const year = random.weighted(years, [30, 30, 24, 16])
  const faculty = random.weighted(faculties, [42, 26, 16, 16])
  const entered = 26 - year
  return {
    name,
    roles: ['student'],
    sduId: `${entered}0${103 + faculties.indexOf(faculty)}${String(number).padStart(3, '0')}`,
    faculty: faculty.name.en,
    yearOfStudy: year,
    locale: localeOf(random, kazakh),
    look,
    leaderboardOptIn: random.chance(0.6),
    taste: tasteOf(random),
    energy: Math.round((0.4 + random.next() * 1.2) * 100) / 100,
  }
}

/** The students of the demo, `student001…`; the same list for the same seed. */
export function makeStudents(count = 120, seed = 7): DemoPerson[] {
  const random = seeded(`students ${seed}`)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const key = `student${String(index + 1).padStart(3, '0')}`
    return {
      ...studentLike(random, taken, index + 1, [1, 2, 3, 4]),
      key,
      username: key,
      email: `${key}@stu.sdu.edu.kz`,
      heads: null,
    }
  })
}

/** One head per club: `head` leads Vision Club, `head2…` the others in the order of `clubs`. */
export function makeHeads(seed = 7): DemoPerson[] {
  const random = seeded(`heads ${seed}`)
  const taken = new Set(makeStudents(120, seed).map(({ name }) => name))
  const ordered = [...clubs].sort((a, b) => Number(b.slug === 'vision-club') - Number(a.slug === 'vision-club'))
  return ordered.map((club, index) => {
    const key = index === 0 ? 'head' : `head${index + 1}`
    return {
      ...studentLike(random, taken, 501 + index, [3, 4]),
      key,
      username: key,
      email: `${key}@sdu.edu.kz`,
      leaderboardOptIn: true,
      heads: club.slug,
      taste: club.affinity,
      energy: 1.4,
    }
  })
}

const staff = {
  sduId: null,
  faculty: null,
  yearOfStudy: null,
  leaderboardOptIn: false,
  heads: null,
  taste: [0, 0, 0, 0],
  energy: 0,
} as const

/** Two people who run the events outside the clubs. */
export const organisers: readonly DemoPerson[] = [
  {
    ...staff,
    key: 'organiser1',
    username: 'organiser',
    email: 'organiser@sdu.edu.kz',
    name: 'Гүлнұр Сейітқали',
    roles: ['organiser'],
    locale: 'kk',
    look: 'feminine',
  },
  {
    ...staff,
    key: 'organiser2',
    username: 'organiser2',
    email: 'organiser2@sdu.edu.kz',
    name: 'Марина Ковалёва',
    roles: ['organiser'],
    locale: 'ru',
    look: 'feminine',
  },
]

export const admin: DemoPerson = {
  ...staff,
  key: 'admin',
  username: 'admin',
  email: 'admin@sdu.edu.kz',
  name: 'Администратор SDU',
  roles: ['admin'],
  locale: 'ru',
  look: 'masculine',
}
