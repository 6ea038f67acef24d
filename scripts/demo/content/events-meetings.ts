import { type ClubSlug, clubs } from './clubs.ts'
import type { ClubContent } from './clubs-types.ts'
import type { EventTemplate } from './event-types.ts'
import { locations } from './locations.ts'
import { p, t, ul } from './text.ts'
import type { Affinity, Text } from './types.ts'

type Agenda = {
  readonly club: ClubSlug
  readonly title: Text
  readonly summary: Text
  readonly plan: readonly (readonly [string, string, string])[]
}

const agendas: readonly Agenda[] = [
  {
    club: 'vision-club',
    title: t('Среда Vision Club', 'Vision Club сәрсенбісі', 'Vision Club Wednesday'),
    summary: t(
      'Проектные тройки показывают неделю: что сделали, где застряли, кто нужен.',
      'Жобалық үштіктер аптасын көрсетеді: не істелді, қай жерде тоқтап қалды, кім керек.',
      'Project trios show their week: what got done, where they are stuck, whom they need.',
    ),
    plan: [
      ['Пять минут на тройку', 'Үштікке бес минут', 'Five minutes per trio'],
      [
        'Гость следующего Vision Talks – голосуем',
        'Келесі Vision Talks қонағын дауыспен таңдаймыз',
        'We vote on the next Vision Talks guest',
      ],
      ['Чайник и идеи без протокола', 'Шәйнек және хаттамасыз идеялар', 'The kettle, and ideas off the record'],
    ],
  },
  {
    club: 'acm-sdu',
    title: t('Разбор недели ACM', 'ACM аптасының талдауы', 'ACM weekly debrief'),
    summary: t(
      'Пять задач прошедшей недели у доски. Решает тот, кто не решил.',
      'Өткен аптаның бес есебі тақтада. Шығармаған адам шығарады.',
      'Five problems of the week at the whiteboard, solved by those who had not solved them.',
    ),
    plan: [
      ['Дорешивание', 'Қалған есептерді шығару', 'Upsolving'],
      ['Мини-лекция: одна структура данных', 'Шағын дәріс: бір деректер құрылымы', 'Mini-lecture: one data structure'],
      ['Составы на ближайший контест', 'Алдағы контест құрамдары', 'Teams for the next contest'],
    ],
  },
  {
    club: 'sdu-robotics',
    title: t('Вечер в мастерской', 'Шеберханадағы кеш', 'An evening in the workshop'),
    summary: t(
      'Паяем, печатаем, чиним «Тулпара» и распределяем детали на месяц.',
      'Дәнекерлейміз, басып шығарамыз, «Тұлпарды» жөндейміз, бір айлық бөлшектерді бөлісеміз.',
      'We solder, print, mend Tulpar and share out the month’s parts.',
    ),
    plan: [
      ['Техника безопасности за три минуты', 'Үш минутта қауіпсіздік ережесі', 'Safety in three minutes'],
      [
        'Показ: что поехало, а что нет',
        'Көрсетілім: не жүрді, не жүрмеді',
        'Show and tell: what moves and what does not',
      ],
      ['Заявки на детали', 'Бөлшектерге өтінім', 'Orders for parts'],
    ],
  },
  {
    club: 'sdu-debate',
    title: t('Закрытые спарринги', 'Жабық спаррингтер', 'Closed sparring rounds'),
    summary: t(
      'Две палаты, две темы и обратная связь от старших судей.',
      'Екі палата, екі тақырып және аға төрешілердің кері байланысы.',
      'Two rooms, two motions and feedback from senior judges.',
    ),
    plan: [
      ['Тема – за пятнадцать минут', 'Тақырып он бес минут бұрын', 'The motion comes fifteen minutes before'],
      ['Судим друг друга', 'Бір-бірімізге төрешілік етеміз', 'We judge one another'],
      ['Один вывод вслух', 'Бір қорытынды дауыстап', 'One lesson, said aloud'],
    ],
  },
  {
    club: 'music-club',
    title: t('Общая репетиция «Қоңыр»', '«Қоңыр» ортақ дайындығы', 'Qoñyr full rehearsal'),
    summary: t(
      'Прогоняем программу, делим репетиционную и слушаем новичков.',
      'Бағдарламаны қайталаймыз, бөлме кестесін бөлісеміз, жаңа мүшелерді тыңдаймыз.',
      'We run the programme, share out the rehearsal room and listen to newcomers.',
    ),
    plan: [
      ['Настройка с шести пятидесяти', 'Аспап келтіру алты елуден', 'Tuning from ten to'],
      ['Две песни каждой группы', 'Әр топтан екі ән', 'Two songs from every band'],
      ['Расписание на неделю', 'Апталық кесте', 'Next week’s timetable'],
    ],
  },
  {
    club: 'dance-crew',
    title: t('Тренировка состава', 'Құрам жаттығуы', 'Crew practice'),
    summary: t(
      'Чистим связку, меняем ряды, снимаем видео для судей.',
      'Байланысты тазалаймыз, қатар ауыстырамыз, төрешілерге бейне түсіреміз.',
      'We clean the routine, swap rows and film a video for the judges.',
    ),
    plan: [
      ['Разминка общая', 'Ортақ қыздырыну', 'Warm-up together'],
      ['Сорок минут связки', 'Қырық минут байланыс', 'Forty minutes of choreography'],
      ['Растяжка и вода', 'Созылу және су', 'Stretching and water'],
    ],
  },
  {
    club: 'shapagat',
    title: t('Четверг «Шапағат»', '«Шапағат» бейсенбісі', 'Shapagat Thursday'),
    summary: t(
      'Раздаём дела на неделю и закрываем отчёт за прошлую.',
      'Апталық істерді бөлеміз, өткен аптаның есебін жабамыз.',
      'We hand out the week’s tasks and close last week’s report.',
    ),
    plan: [
      ['Кто едет в детский центр', 'Балалар орталығына кім барады', 'Who goes to the children’s centre'],
      ['Касса: приход, расход, остаток', 'Касса: кіріс, шығыс, қалдық', 'The till: in, out, left'],
      ['Новые волонтёры знакомятся', 'Жаңа еріктілермен танысу', 'Meet the new volunteers'],
    ],
  },
  {
    club: 'sdu-football',
    title: t('Теория: разбираем матч', 'Теория: матчты талдаймыз', 'Tactics: reviewing the match'),
    summary: t(
      'Видео последней игры, три ошибки и план на субботу.',
      'Соңғы ойын бейнесі, үш қате және сенбілік жоспар.',
      'Video of the last game, three mistakes and the plan for Saturday.',
    ),
    plan: [
      ['Двадцать минут видео', 'Жиырма минут бейне', 'Twenty minutes of video'],
      ['Стандарты на макете', 'Макетте стандарттар', 'Set pieces on the board'],
      ['Состав и форма', 'Құрам және форма', 'Line-up and kit'],
    ],
  },
]

const capacityOf = (club: ClubContent): number =>
  Math.min(60, locations.find(({ slug }) => slug === club.meeting.location)?.capacityMax ?? 30)

const meetingOf = ({ club: slug, title, summary, plan }: Agenda): EventTemplate => {
  const club = clubs.find((candidate) => candidate.slug === slug)
  if (!club) throw new Error(`No club ${slug}`)
  const taste: Affinity = club.affinity
  return {
    slug: `${slug}-meeting`,
    title,
    summary,
    description: [
      p(
        'Встреча для членов клуба: место за тобой закреплено автоматически. Если не сможешь прийти, отметь это заранее – так мы поймём, сколько ставить стульев.',
        'Клуб мүшелеріне арналған кездесу: орның автоматты түрде бекітіледі. Келе алмасаң, алдын ала белгіле – қанша орындық қоярымызды білеміз.',
        'A meeting for members: your place is kept automatically. If you cannot come, say so beforehand, and we will know how many chairs to put out.',
      ),
      ul(...plan),
      p(
        'Опоздать на десять минут можно, пропасть молча – нет.',
        'Он минут кешігуге болады, үнсіз жоғалып кетуге болмайды.',
        'Ten minutes late is fine, vanishing without a word is not.',
      ),
    ],
    category: club.category,
    genres: ['meeting'],
    tags: ['team'],
    club: slug,
    type: 'club',
    location: club.meeting.location,
    minutes: 60,
    price: 0,
    capacity: capacityOf(club),
    days: [club.meeting.weekday],
    hour: club.meeting.hour,
    repeats: 3,
    taste,
    quality: 4.3,
  }
}

/** Members-only meetings; the place and the hour are the club's own. */
export const meetingEvents: readonly EventTemplate[] = agendas.map(meetingOf)
