import type { RateDays } from '#src/domain/studioPricing.ts'
import type { Text } from '../content/types.ts'
import type { HallLook } from './art.ts'

export type DemoHall = {
  slug: string
  name: Text
  description: Text
  equipment: Text
  directions: Text
  capacity: number
  look: HallLook
  pricePerHour: number
  rates: { days: RateDays; from: string; to: string; pricePerHour: number }[]
  packages: { name: Text; minutes: number; price: number }[]
  extras: { name: Text; price: number; per: 'booking' | 'hour'; max: number }[]
}

const directions: Text = {
  ru: 'Каскелен, ул. Абылай хана 1/1, корпус D, второй этаж. Вход со двора, код пришлём в письме.',
  kk: 'Қаскелең, Абылай хан көшесі 1/1, D корпусы, екінші қабат. Кіреберіс ауладан, кодын хатпен жібереміз.',
  en: 'Kaskelen, Abylai Khan street 1/1, building D, second floor. Enter from the yard; the code comes by letter.',
}
const light = {
  name: { ru: 'Комплект импульсного света', kk: 'Импульстік жарық жинағы', en: 'A set of flash heads' },
  price: 300_000,
  per: 'booking',
  max: 1,
} as const
const paper = {
  name: { ru: 'Чистая бумага для циклорамы', kk: 'Циклорамаға таза қағаз', en: 'Fresh cyclorama paper' },
  price: 450_000,
  per: 'booking',
  max: 1,
} as const
const assistant = {
  name: { ru: 'Ассистент', kk: 'Көмекші', en: 'Assistant' },
  price: 350_000,
  per: 'hour',
  max: 1,
} as const

export const studioPolicy: Text = {
  ru: 'Приходите за десять минут до начала: время брони включает подготовку и уборку. На белой циклораме — в сменной обуви. С животными и конфетти — по договорённости.',
  kk: 'Басталуына он минут қалғанда келіңіз: бронь уақытына дайындық пен жинау да кіреді. Ақ циклорамада — ауыспалы аяқ киіммен. Жануарлар мен конфетти — келісім бойынша.',
  en: 'Come ten minutes early: your time includes setting up and clearing away. Indoor shoes on the white cyclorama. Animals and confetti by arrangement.',
}

/** Three halls; money in tiyn. */
export const halls: readonly DemoHall[] = [
  {
    slug: 'white-cyclorama',
    name: { ru: 'Белая циклорама', kk: 'Ақ циклорама', en: 'White cyclorama' },
    description: {
      ru: 'Бесшовный белый фон шесть на четыре метра: каталог, портрет, танец в полный рост.',
      kk: 'Алты де төрт метрлік жіксіз ақ фон: каталог, портрет, толық бойлы би.',
      en: 'A seamless white corner, six by four metres: catalogue, portrait, dance at full height.',
    },
    equipment: {
      ru: 'Два софтбокса 120 см, октобокс, отпариватель, гримёрный стол, колонка',
      kk: 'Екі 120 см софтбокс, октобокс, бу үтігі, грим үстелі, колонка',
      en: 'Two 120 cm softboxes, an octabox, a steamer, a make-up table, a speaker',
    },
    directions,
    capacity: 12,
    look: {
      wall: '#cfd4dd',
      wallLight: '#f4f5f7',
      floor: '#e6e8ec',
      floorDark: '#cdd1d8',
      accent: '#5b6cff',
      set: 'cyclorama',
    },
    pricePerHour: 900_000,
    rates: [
      { days: 'weekend', from: '10:00', to: '21:00', pricePerHour: 1_200_000 },
      { days: 'workdays', from: '18:00', to: '22:00', pricePerHour: 1_100_000 },
    ],
    packages: [
      {
        name: {
          ru: 'Каталог: 3 часа со светом',
          kk: 'Каталог: жарықпен 3 сағат',
          en: 'Catalogue: 3 hours with lights',
        },
        minutes: 180,
        price: 2_900_000,
      },
    ],
    extras: [light, paper, assistant],
  },
  {
    slug: 'loft-daylight',
    name: { ru: 'Лофт с дневным светом', kk: 'Күн жарығы түсетін лофт', en: 'Daylight loft' },
    description: {
      ru: 'Три окна во всю стену, кирпич и диван: семейные съёмки, портреты, контент для соцсетей.',
      kk: 'Тұтас қабырғалық үш терезе, кірпіш пен диван: отбасылық түсірілім, портрет, әлеуметтік желі контенті.',
      en: 'Three windows over the whole wall, brick and a sofa: families, portraits, content.',
    },
    equipment: {
      ru: 'Отражатели, постоянный свет, бумажные фоны пяти цветов, реквизит',
      kk: 'Шағылдырғыштар, тұрақты жарық, бес түсті қағаз фон, реквизит',
      en: 'Reflectors, continuous light, paper backdrops in five colours, props',
    },
    directions,
    capacity: 15,
    look: {
      wall: '#8a5a44',
      wallLight: '#b37a5d',
      floor: '#7a5b45',
      floorDark: '#5d4434',
      accent: '#2f6d62',
      set: 'loft',
    },
    pricePerHour: 1_000_000,
    rates: [{ days: 'weekend', from: '09:00', to: '18:00', pricePerHour: 1_400_000 }],
    packages: [],
    extras: [light, assistant],
  },
  {
    slug: 'dark-hall',
    name: { ru: 'Тёмный зал', kk: 'Қараңғы зал', en: 'Dark hall' },
    description: {
      ru: 'Чёрные стены, цветные фоны и полный контроль света: предметная съёмка, кино, интервью.',
      kk: 'Қара қабырға, түрлі-түсті фон және жарықты толық басқару: зат түсіру, кино, сұхбат.',
      en: 'Black walls, coloured backdrops and full control of the light: products, film, interviews.',
    },
    equipment: {
      ru: 'Импульсный свет, цветные гели, дым-машина, стол для предметов',
      kk: 'Импульстік жарық, түсті гельдер, түтін машинасы, зат түсіру үстелі',
      en: 'Flash heads, colour gels, a smoke machine, a product table',
    },
    directions,
    capacity: 8,
    look: {
      wall: '#15161d',
      wallLight: '#262833',
      floor: '#1b1c24',
      floorDark: '#0f1016',
      accent: '#8c2f4b',
      set: 'dark',
    },
    pricePerHour: 800_000,
    rates: [{ days: 'all', from: '18:00', to: '22:00', pricePerHour: 950_000 }],
    packages: [
      {
        name: { ru: 'Интервью: 2 часа', kk: 'Сұхбат: 2 сағат', en: 'Interview: 2 hours' },
        minutes: 120,
        price: 1_400_000,
      },
    ],
    extras: [light, assistant],
  },
]

export const guests: readonly { name: string; phone: string; email: string }[] = [
  { name: 'Дана Оспанова', phone: '+7 701 555 01 10', email: 'dana.ospanova@example.kz' },
  { name: 'Тимур Ли', phone: '+7 702 555 02 20', email: 'timur.li@example.kz' },
  { name: 'Мадина Сейтқали', phone: '+7 705 555 03 30', email: 'madina.seitkali@example.kz' },
  { name: 'Алексей Ковалёв', phone: '+7 707 555 04 40', email: 'alexey.kovalev@example.kz' },
  { name: 'Жанар Бекова', phone: '+7 747 555 05 50', email: 'zhanar.bekova@example.kz' },
]

/** Days from today, the hall by its place in the list, start and length in minutes of the hall's clock, and how it is paid. */
export const visits: readonly [
  day: number,
  hall: number,
  start: number,
  minutes: number,
  payment: 'deposit' | 'full' | 'unpaid',
][] = [
  [-12, 0, 11 * 60, 120, 'full'],
  [-11, 1, 10 * 60 + 30, 165, 'full'],
  [-9, 2, 18 * 60, 120, 'full'],
  [-8, 0, 13 * 60, 90, 'full'],
  [-6, 1, 12 * 60, 120, 'full'],
  [-5, 0, 17 * 60 + 15, 135, 'full'],
  [-3, 2, 15 * 60, 90, 'full'],
  [-2, 1, 16 * 60, 180, 'full'],
  [-1, 0, 10 * 60, 120, 'full'],
  [1, 0, 12 * 60, 135, 'deposit'],
  [1, 1, 11 * 60, 120, 'full'],
  [2, 2, 18 * 60 + 30, 90, 'deposit'],
  [3, 0, 15 * 60, 180, 'deposit'],
  [4, 1, 13 * 60 + 15, 105, 'full'],
  [6, 2, 14 * 60, 120, 'deposit'],
  [8, 1, 10 * 60, 240, 'deposit'],
]
