import { t } from './text.ts'
import type { LocationContent, OpeningHours } from './types.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

const hallHours: OpeningHours = [
  ...weekdays.map((weekday) => ({ weekday, opens: '08:00', closes: weekday === 'fri' ? '23:00' : '22:00' })),
  { weekday: 'sat', opens: '09:00', closes: '23:00' },
  { weekday: 'sun', opens: '10:00', closes: '22:00' },
]

/** Cabinets G and H stand in the wing that is locked on Sundays. */
const weekdayCabinetHours: OpeningHours = [
  ...weekdays.map((weekday) => ({ weekday, opens: '08:00', closes: '22:00' })),
  { weekday: 'sat', opens: '09:00', closes: '20:00' },
]

const cabinetHours: OpeningHours = [...weekdayCabinetHours, { weekday: 'sun', opens: '10:00', closes: '18:00' }]

const projector = t('Проектор и экран', 'Проектор мен экран', 'Projector and screen')
const whiteboard = t('Маркерная доска', 'Маркерлік тақта', 'Whiteboard')
const wifi = t('Wi‑Fi для всех мест', 'Барлық орынға жететін Wi‑Fi', 'Wi‑Fi at every seat')
const sockets = t('Розетки у каждого стола', 'Әр үстелде розетка бар', 'A socket at every desk')

const shared = { stepMinutes: 60, timeZone: 'Asia/Almaty' } as const

/** The halls and rooms that a club can reserve. */
export const locations = [
  {
    ...shared,
    slug: 'red-hall',
    name: t('Red Hall', 'Red Hall', 'Red Hall'),
    kind: 'hall',
    capacityMin: 40,
    capacityMax: 450,
    bufferBefore: 0,
    bufferAfter: 30,
    openingHours: hallHours,
    description: t(
      'Главный зал университета: красные кресла, настоящая сцена и свет, который не стыдно снимать. Здесь проходят премьеры, финалы и все большие концерты. Заявку лучше подавать за две недели – зал разбирают быстро.',
      'Университеттің бас залы: қызыл креслолар, нағыз сахна және түсірілімге ұялмайтын жарық. Премьералар, финалдар мен үлкен концерттердің бәрі осында өтеді. Өтінімді екі апта бұрын берген дұрыс – зал тез толады.',
      'The main hall of the university: red seats, a proper stage and lighting that looks good on camera. Premieres, finals and every big concert happen here. Ask for it two weeks ahead – it goes fast.',
    ),
    directions: t(
      'Главный корпус, 1 этаж, налево от центрального входа',
      'Бас ғимарат, 1-қабат, орталық кіреберістен солға',
      'Main building, ground floor, left of the central entrance',
    ),
    equipment: [
      t('Сцена 12 × 7 м с кулисами', 'Кулисасы бар 12 × 7 м сахна', '12 × 7 m stage with wings'),
      t('Световой пульт и 24 прожектора', 'Жарық пульті мен 24 прожектор', 'Lighting desk and 24 fixtures'),
      t('Звук 6 кВт, 8 радиомикрофонов', '6 кВт дыбыс, 8 радиомикрофон', '6 kW sound system, 8 wireless microphones'),
      t('Рояль', 'Рояль', 'Grand piano'),
      t('Камеры для трансляции', 'Трансляцияға арналған камералар', 'Cameras for live streaming'),
    ],
  },
  {
    ...shared,
    slug: 'blue-hall',
    name: t('Blue Hall', 'Blue Hall', 'Blue Hall'),
    kind: 'hall',
    capacityMin: 20,
    capacityMax: 220,
    bufferBefore: 0,
    bufferAfter: 30,
    openingHours: hallHours,
    description: t(
      'Зал поменьше и потеплее: стулья можно убрать, поставить столы или оставить пустой пол для танцев. Любимое место дебатов, джазовых вечеров и питч-сессий.',
      'Кішірек әрі жылырақ зал: орындықтарды жинап, үстел қоюға не би үшін еденді бос қалдыруға болады. Дебат, джаз кештері мен питч-сессиялардың сүйікті орны.',
      'Smaller and warmer than Red Hall: move the chairs out, bring tables in, or leave the floor empty for dancing. A favourite for debates, jazz nights and pitch sessions.',
    ),
    directions: t(
      'Главный корпус, 2 этаж, над библиотекой',
      'Бас ғимарат, 2-қабат, кітапхананың үстінде',
      'Main building, first floor, above the library',
    ),
    equipment: [
      t('Низкая сцена 6 × 4 м', 'Аласа сахна 6 × 4 м', 'Low 6 × 4 m stage'),
      t('Светодиодный экран 4 м', '4 метрлік LED экран', '4 m LED screen'),
      t('Звук 2 кВт, 4 радиомикрофона', '2 кВт дыбыс, 4 радиомикрофон', '2 kW sound system, 4 wireless microphones'),
      t('Складные столы, 30 штук', 'Жиналмалы үстел, 30 дана', '30 folding tables'),
    ],
  },
  {
    ...shared,
    slug: 'cabinet-d',
    name: t('Кабинет D', 'D кабинеті', 'Cabinet D'),
    kind: 'room',
    capacityMin: 6,
    capacityMax: 40,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: cabinetHours,
    description: t(
      'Светлая аудитория с подвижными партами: за пять минут превращается из класса в круглый стол. Удобна для встреч клуба и языковых вечеров.',
      'Парталары жылжымалы жарық аудитория: бес минутта сыныптан дөңгелек үстелге айналады. Клуб кездесулері мен тіл кештеріне ыңғайлы.',
      'A bright classroom with movable desks: five minutes turn rows into a round table. Good for club meetings and language evenings.',
    ),
    directions: t('Корпус D, 1 этаж, D104', 'D корпусы, 1-қабат, D104', 'Building D, ground floor, D104'),
    equipment: [projector, whiteboard, wifi],
  },
  {
    ...shared,
    slug: 'cabinet-e',
    name: t('Кабинет E', 'E кабинеті', 'Cabinet E'),
    kind: 'room',
    capacityMin: 6,
    capacityMax: 40,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: cabinetHours,
    description: t(
      'Тихая комната с мягкими креслами и ковром. Сюда приходят читать вслух, репетировать сцены и просто разговаривать.',
      'Жұмсақ креслолары мен кілемі бар тыныш бөлме. Мұнда дауыстап кітап оқиды, сахна көріністерін дайындайды, кейде жай әңгіме құрады.',
      'A quiet room with soft chairs and a carpet. People come here to read aloud, rehearse scenes and simply talk.',
    ),
    directions: t('Корпус E, 2 этаж, E210', 'E корпусы, 2-қабат, E210', 'Building E, first floor, E210'),
    equipment: [
      t('Мягкие кресла и пуфы', 'Жұмсақ креслолар мен пуфтар', 'Soft chairs and beanbags'),
      t('Телевизор 75″', '75″ теледидар', '75″ screen'),
      wifi,
    ],
  },
  {
    ...shared,
    slug: 'cabinet-f',
    name: t('Кабинет F', 'F кабинеті', 'Cabinet F'),
    kind: 'room',
    capacityMin: 10,
    capacityMax: 60,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: cabinetHours,
    description: t(
      'Компьютерный класс на шестьдесят мест. Здесь решают контесты, собирают команды на хакатоны и чинят то, что сломали вчера.',
      'Алпыс орындық компьютер сыныбы. Мұнда контест шешеді, хакатонға команда жинайды, кеше бүлдіргенін бүгін жөндейді.',
      'A computer lab with sixty seats: contests get solved here, hackathon teams get formed, and yesterday’s breakage gets fixed.',
    ),
    directions: t('Корпус F, 3 этаж, F303', 'F корпусы, 3-қабат, F303', 'Building F, second floor, F303'),
    equipment: [
      t(
        '60 рабочих станций (Linux и Windows)',
        '60 жұмыс станциясы (Linux пен Windows)',
        '60 workstations (Linux and Windows)',
      ),
      projector,
      sockets,
    ],
  },
  {
    ...shared,
    slug: 'cabinet-g',
    name: t('Кабинет G', 'G кабинеті', 'Cabinet G'),
    kind: 'room',
    capacityMin: 10,
    capacityMax: 60,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: weekdayCabinetHours,
    description: t(
      'Аудитория-амфитеатр: видно и слышно с последнего ряда. Подходит для лекций, разборов и небольших кинопоказов.',
      'Амфитеатр үлгісіндегі аудитория: соңғы қатардан да көрініп, естіліп тұрады. Дәріске, талдауға, шағын кинокөрсетілімге лайық.',
      'A small lecture theatre where the last row sees and hears everything. Made for talks, debriefs and little film screenings.',
    ),
    directions: t('Корпус G, 1 этаж, G112', 'G корпусы, 1-қабат, G112', 'Building G, ground floor, G112'),
    equipment: [
      projector,
      t('Звук и петличный микрофон', 'Дыбыс пен қыстырма микрофон', 'Sound and a lapel microphone'),
      sockets,
    ],
  },
  {
    ...shared,
    slug: 'cabinet-h',
    name: t('Кабинет H', 'H кабинеті', 'Cabinet H'),
    kind: 'room',
    capacityMin: 4,
    capacityMax: 30,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: weekdayCabinetHours,
    description: t(
      'Мастерская: большие столы, инструменты, 3D-принтеры и запах канифоли. Для робототехники, ремёсел и всего, что делают руками.',
      'Шеберхана: үлкен үстелдер, құрал-саймандар, 3D-принтерлер және канифоль иісі. Робототехникаға, қолөнерге, қолмен жасалатынның бәріне арналған.',
      'A workshop: big tables, tools, 3D printers and the smell of solder. For robotics, crafts and anything made by hand.',
    ),
    directions: t('Корпус H, цокольный этаж, H009', 'H корпусы, жертөле қабаты, H009', 'Building H, lower floor, H009'),
    equipment: [
      t('3D-принтеры, 4 штуки', '3D-принтер, 4 дана', 'Four 3D printers'),
      t('Паяльные станции', 'Дәнекерлеу станциялары', 'Soldering stations'),
      whiteboard,
    ],
  },
  {
    ...shared,
    slug: 'cabinet-i',
    name: t('Кабинет I', 'I кабинеті', 'Cabinet I'),
    kind: 'room',
    capacityMin: 12,
    capacityMax: 80,
    bufferBefore: 0,
    bufferAfter: 0,
    openingHours: cabinetHours,
    description: t(
      'Самая большая аудитория после залов. Столы раскладываются под настолки, шахматы и командную работу, у окна – кофейный уголок.',
      'Залдардан кейінгі ең үлкен аудитория. Үстелдерін үстел ойынына, шахматқа, командалық жұмысқа бөліп қоюға болады, терезе жанында кофе бұрышы бар.',
      'The largest room after the halls. Tables split up for board games, chess and team work; there is a coffee corner by the window.',
    ),
    directions: t('Корпус I, 2 этаж, I201', 'I корпусы, 2-қабат, I201', 'Building I, first floor, I201'),
    equipment: [
      projector,
      t('20 столов-трансформеров', '20 жиналмалы үстел', '20 modular tables'),
      t('Кофейный уголок', 'Кофе бұрышы', 'Coffee corner'),
      wifi,
    ],
  },
] as const satisfies readonly LocationContent[]

export type LocationSlug = (typeof locations)[number]['slug']
