import { t } from './text.ts'
import type { CategoryContent, TermContent } from './types.ts'

/** What an event is about, broadly. */
export const categories = [
  {
    slug: 'tech',
    name: t('Технологии', 'Технология', 'Tech'),
    description: t(
      'Код, роботы и всё, что мигает',
      'Код, роботтар және жыпылықтайтынның бәрі',
      'Code, robots and everything that blinks',
    ),
  },
  {
    slug: 'music',
    name: t('Музыка', 'Музыка', 'Music'),
    description: t('Концерты, джемы и домбра', 'Концерттер, джемдер және домбыра', 'Concerts, jams and the dombra'),
  },
  {
    slug: 'business',
    name: t('Бизнес', 'Бизнес', 'Business'),
    description: t('Стартапы, кейсы и деньги', 'Стартап, кейс және қаржы', 'Start-ups, cases and money'),
  },
  {
    slug: 'culture',
    name: t('Культура', 'Мәдениет', 'Culture'),
    description: t('Театр, кино, книги, танец', 'Театр, кино, кітап, би', 'Theatre, film, books, dance'),
  },
  {
    slug: 'sport',
    name: t('Спорт', 'Спорт', 'Sport'),
    description: t(
      'Турниры, горы и утренние пробежки',
      'Турнирлер, тау және таңғы жүгіру',
      'Tournaments, mountains and morning runs',
    ),
  },
  {
    slug: 'science',
    name: t('Наука', 'Ғылым', 'Science'),
    description: t(
      'Лекции и опыты без занудства',
      'Іш пыстырмайтын дәрістер мен тәжірибелер',
      'Lectures and experiments, never dull',
    ),
  },
  {
    slug: 'charity',
    name: t('Добрые дела', 'Қайырымдылық', 'Charity'),
    description: t(
      'Ярмарки, сборы и волонтёрство',
      'Жәрмеңке, көмек жинау, еріктілік',
      'Fairs, fundraisers and volunteering',
    ),
  },
  {
    slug: 'career',
    name: t('Карьера', 'Мансап', 'Career'),
    description: t(
      'Стажировки, резюме, собеседования',
      'Тағылымдама, түйіндеме, сұхбат',
      'Internships, CVs, interviews',
    ),
  },
  {
    slug: 'learning',
    name: t('Учёба и языки', 'Оқу және тілдер', 'Learning & languages'),
    description: t(
      'Разговорные клубы, дебаты, навыки',
      'Сөйлесу клубтары, дебат, дағдылар',
      'Speaking clubs, debates, skills',
    ),
  },
  {
    slug: 'campus',
    name: t('Жизнь кампуса', 'Кампус өмірі', 'Campus life'),
    description: t('Праздники, игры и встречи', 'Мереке, ойын және кездесулер', 'Holidays, games and get-togethers'),
  },
] as const satisfies readonly CategoryContent[]

/** The form an event takes. */
export const genres = [
  { slug: 'contest', name: t('Соревнование', 'Жарыс', 'Contest') },
  { slug: 'hackathon', name: t('Хакатон', 'Хакатон', 'Hackathon') },
  { slug: 'lecture', name: t('Лекция', 'Дәріс', 'Lecture') },
  { slug: 'workshop', name: t('Мастер-класс', 'Шеберлік сабағы', 'Workshop') },
  { slug: 'concert', name: t('Концерт', 'Концерт', 'Concert') },
  { slug: 'performance', name: t('Спектакль', 'Спектакль', 'Performance') },
  { slug: 'dance', name: t('Танцы', 'Би', 'Dance') },
  { slug: 'film', name: t('Кинопоказ', 'Кинокөрсетілім', 'Film screening') },
  { slug: 'tournament', name: t('Турнир', 'Турнир', 'Tournament') },
  { slug: 'fair', name: t('Ярмарка', 'Жәрмеңке', 'Fair') },
  { slug: 'debate', name: t('Дебаты', 'Дебат', 'Debate') },
  { slug: 'exhibition', name: t('Выставка', 'Көрме', 'Exhibition') },
  { slug: 'networking', name: t('Нетворкинг', 'Нетворкинг', 'Networking') },
  { slug: 'festival', name: t('Фестиваль', 'Фестиваль', 'Festival') },
  { slug: 'outing', name: t('Прогулка и поход', 'Серуен мен жорық', 'Outing') },
  { slug: 'meeting', name: t('Встреча клуба', 'Клуб кездесуі', 'Club meeting') },
] as const satisfies readonly TermContent[]

/** Smaller marks that help to choose. */
export const tags = [
  { slug: 'beginners', name: t('Для новичков', 'Жаңадан бастағандарға', 'Beginners welcome') },
  { slug: 'first-year', name: t('Первокурсникам', 'Бірінші курсқа', 'First-years') },
  { slug: 'free-food', name: t('Будет еда', 'Тамақ беріледі', 'Free food') },
  { slug: 'in-english', name: t('На английском', 'Ағылшын тілінде', 'In English') },
  { slug: 'in-kazakh', name: t('На казахском', 'Қазақ тілінде', 'In Kazakh') },
  { slug: 'certificate', name: t('Сертификат', 'Сертификат беріледі', 'Certificate') },
  { slug: 'team', name: t('Командой', 'Командамен', 'Team event') },
  { slug: 'outdoors', name: t('На воздухе', 'Таза ауада', 'Outdoors') },
  { slug: 'live-music', name: t('Живая музыка', 'Жанды музыка', 'Live music') },
  { slug: 'online', name: t('Онлайн', 'Онлайн', 'Online') },
  { slug: 'stream', name: t('Есть трансляция', 'Трансляция бар', 'Live stream') },
  { slug: 'open-mic', name: t('Открытый микрофон', 'Ашық микрофон', 'Open mic') },
  { slug: 'ai', name: t('ИИ', 'ЖИ', 'AI') },
  { slug: 'algorithms', name: t('Алгоритмы', 'Алгоритмдер', 'Algorithms') },
  { slug: 'startup', name: t('Стартап', 'Стартап', 'Start-up') },
  { slug: 'volunteering', name: t('Волонтёрство', 'Еріктілік', 'Volunteering') },
  { slug: 'eco', name: t('Экология', 'Экология', 'Eco') },
  { slug: 'photo', name: t('Фото', 'Фото', 'Photography') },
  { slug: 'poetry', name: t('Поэзия', 'Поэзия', 'Poetry') },
  { slug: 'board-games', name: t('Настольные игры', 'Үстел ойындары', 'Board games') },
  { slug: 'traditions', name: t('Традиции', 'Дәстүр', 'Traditions') },
  { slug: 'health', name: t('Здоровье', 'Денсаулық', 'Health') },
  { slug: 'internship', name: t('Стажировки', 'Тағылымдама', 'Internships') },
  { slug: 'guest', name: t('Приглашённый гость', 'Шақырылған қонақ', 'Guest speaker') },
  { slug: 'design', name: t('Дизайн', 'Дизайн', 'Design') },
  { slug: 'prizes', name: t('Призы', 'Жүлделер', 'Prizes') },
  { slug: 'hands-on', name: t('Практика', 'Практика', 'Hands-on') },
] as const satisfies readonly TermContent[]

export type CategorySlug = (typeof categories)[number]['slug']
export type GenreSlug = (typeof genres)[number]['slug']
export type TagSlug = (typeof tags)[number]['slug']
