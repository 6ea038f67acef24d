/** What a person asks for, in Russian, Kazakh or English: rules, not a model, so that the chat works everywhere. */
import { type NamedDays, readDays } from './dates.ts'
import { type FoundName, findNames, type Named } from './names.ts'
import { likeness, mentions, wordsOf } from './words.ts'

export type Intent =
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'tickets'
  | 'schedule'
  | 'where'
  | 'about'
  | 'events'
  | 'clubs'
  | 'unknown'

export type Question = {
  intent: Intent
  days: NamedDays | null
  club: string | null
  location: string | null
  genres: string[]
  categories: string[]
  tags: string[]
  /** `true` free only, `false` paid only. */
  free: boolean | null
  type: 'club' | 'general' | null
  /** What is left when everything understood is taken away: names of events, topics. Folded. */
  rest: string[]
}

/** Words that carry no topic. Folded by {@link wordsOf}. */
const stop = new Set(
  wordsOf(`
  а без бы был была в во вам вас все всё где да для до ещё есть же за и из или их к как какая какие какое какой каких когда кто куда ли меня мне могу можно
  мой мои моё моя мы на надо нас не нет ну о об он она они от по под подскажи пожалуйста покажи показать при про расскажи рассказать с сам свой себе со скажи
  так там тебя тебе то тоже только ты у уже хочу хочется чего чем что чтобы эта эти это этой этом этот я находится найти пройти пойти сходить будет будут проходит проходят
  происходит идет идёт интересного интересное интересные ближайшие ближайший ближайшее ближайшая скоро посоветуй порекомендуй рекомендуешь посетить вечером утром днем днём такое такой
  событие события событий событиях мероприятие мероприятия мероприятий мероприятие афиша ивент ивенты найди список дай любые какому каком каким
  бар бар ма ме ба бе па пе ма қандай қайда қай жерде жер орналасқан не нелер туралы айт айтып бер берші беріңіз маған мен менің менде бізде осы сол бұл және үшін болады болып
  жатыр жатқан іс шара шаралар шаралары іс-шара оқиға оқиғалар өтеді өтетін көрсет көрсетіп тап табу барамын баруға болатын керек күні күндері кім қашан бәрі тағы жақын
  a about all also an and any are at be can could do does event events find for from get give go going happening happens have how i in interesting is it its list
  located me my next of on or please recommend show some soon tell that the there these this to upcoming us want was we what whats when where which who will with would you your s
  клуб клуба клубе клубы клубов клубу клубом клубтың клубы клубтар клуба club clubs the зал зала зале hall
  бесплатно бесплатные бесплатное бесплатных бесплатный платные платное платных платный тегін ақылы free paid`),
)

const joined = (words: readonly string[]): string => ` ${words.join(' ')} `
const says = (text: string, ...phrases: string[]): boolean =>
  phrases.some((phrase) => text.includes(` ${wordsOf(phrase).join(' ')} `))

function ownThings(words: readonly string[], text: string): 'tickets' | 'schedule' | null {
  const own = words.some((word) => /^(?:мо[ийяею]|моих|меня|мне|my|mine|i|ive|менин|менде|мен|озимнин)$/.test(word))
  if (!own) return null
  if (words.some((word) => /^(?:билет|tiket|ticket)/.test(word))) return 'tickets'
  if (words.some((word) => /^(?:расписани|schedule|кесте|календар|calendar)/.test(word))) return 'schedule'
  if (
    says(
      text,
      'у меня',
      'what have i',
      'do i have',
      'have i got',
      'менде не',
      'am i going',
      'куда я иду',
      'я записан',
      'я записана',
      'мен кайда',
      'мен тіркелген',
    )
  )
    return 'schedule'
  return null
}

function smallTalk(words: readonly string[], text: string): Intent | null {
  if (
    words.length <= 4 &&
    mentions(words, 'привет', 'здравствуй', 'здравствуйте', 'салем', 'саламатсыз', 'сәлем', 'hello', 'hi', 'hey')
  )
    return 'greeting'
  if (words.length <= 5 && mentions(words, 'спасибо', 'рахмет', 'thanks', 'thank')) return 'thanks'
  if (
    mentions(words, 'помощь', 'помоги', 'комек', 'help') ||
    says(text, 'что ты умеешь', 'что умеешь', 'не истей аласын', 'what can you do')
  )
    return 'help'
  return null
}

const asksForClubs = (text: string): boolean =>
  says(text, 'какие клубы', 'какие есть клубы', 'кандай клубтар', 'which clubs', 'what clubs', 'список клубов')

const hasFilter = ({ days, free, club, location, genres, categories, tags, type }: Question): boolean =>
  free !== null || [days, club, location, type].some(Boolean) || genres.length + categories.length + tags.length > 0

const best = (found: FoundName[]): FoundName | undefined => found[0]

/**
 * Reads a message.
 * @param directory what can be named, from the database
 * @param today of the campus, `YYYY-MM-DD`
 */
export function understand(message: string, directory: readonly Named[], today: string): Question {
  const words = wordsOf(message)
  const text = joined(words)
  const days = readDays(words, message, today)
  const content = words.filter((word) => !days?.used.has(word))
  const asksWhere =
    mentions(words, 'где', 'кайда', 'where', 'находится', 'орналаскан') ||
    says(text, 'как пройти', 'как найти', 'калай баруга', 'how to get', 'how do i get', 'кай жерде')
  const asksAbout =
    mentions(words, 'расскажи', 'рассказать', 'туралы', 'about', 'tell') ||
    says(text, 'что за', 'что такое', 'who is', 'what is', 'кто такие', 'подробнее')
  const free = mentions(words, 'бесплатно', 'бесплатные', 'бесплатных', 'бесплатный', 'тегин', 'free', 'халява')
    ? true
    : mentions(words, 'платные', 'платное', 'платных', 'платный', 'акылы', 'paid')
      ? false
      : null
  const club = best(findNames(content, directory, 'club'))
  const location = best(findNames(content, directory, 'location'))
  const nameOf = (kind: 'genre' | 'category' | 'tag'): FoundName[] =>
    findNames(
      content.filter((word) => !stop.has(word) && !club?.used.has(word)),
      directory,
      kind,
    ).slice(0, 2)
  const [genres, categories, tags] = [nameOf('genre'), nameOf('category'), nameOf('tag')]
  const used = new Set([club, location, ...genres, ...categories, ...tags].flatMap((found) => [...(found?.used ?? [])]))
  const rest = content.filter((word) => !stop.has(word) && !used.has(word) && word.length > 1 && !isNoise(word))
  const named = { club: club?.slug ?? null, location: location?.slug ?? null }
  const type = says(text, 'клубные', 'клубных', 'club events', 'клубтык') ? ('club' as const) : null
  const question: Question = {
    intent: 'unknown',
    days,
    ...named,
    genres: genres.map(({ slug }) => slug),
    categories: categories.map(({ slug }) => slug),
    tags: tags.map(({ slug }) => slug),
    free,
    type,
    rest,
  }
  const intent = ((): Intent => {
    const plain = ownThings(words, text) ?? smallTalk(words, text)
    if (plain) return plain
    if (asksWhere && (location || rest.length > 0 || club)) return 'where'
    if (asksAbout && (club || location || rest.length > 0)) return 'about'
    if (!club && asksForClubs(text)) return 'clubs'
    if (hasFilter(question) || asksForEvents(words, text)) return 'events'
    return rest.length > 0 && rest.length <= 5 ? 'events' : 'unknown'
  })()
  return { ...question, intent }
}

const noise = wordsOf('сюда туда кстати вообще реально чисто кайфа какую какого людей людям моему')
const isNoise = (word: string): boolean => noise.includes(word)

const asksForEvents = (words: readonly string[], text: string): boolean =>
  words.some((word) =>
    ['событие', 'мероприятие', 'ивент', 'афиша', 'event', 'events', 'шаралар', 'шара', 'окига'].some(
      (each) => likeness(word, each) >= 0.7,
    ),
  ) ||
  says(
    text,
    'куда сходить',
    'куда пойти',
    'что происходит',
    'where to go',
    'where can i go',
    'what s on',
    'whats on',
    'what is happening',
    'what s happening',
    'кайда баруга',
    'кайда барсам',
    'не болып жатыр',
    'что посетить',
    'чем заняться',
  )
