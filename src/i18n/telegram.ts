import type { Locale, Localised } from '#src/domain/locale.ts'

/** The bot's commands in the order of its menu. */
export const botCommands = ['today', 'tickets', 'help', 'stop'] as const
export type BotCommand = (typeof botCommands)[number]

export const commandTexts: Record<BotCommand, Localised> = {
  today: { ru: 'События сегодня', kk: 'Бүгінгі іс-шаралар', en: 'Events today' },
  tickets: { ru: 'Мои билеты с QR-кодами', kk: 'QR-коды бар билеттерім', en: 'My tickets with QR codes' },
  help: { ru: 'Что умеет бот', kk: 'Бот не істей алады', en: 'What the bot can do' },
  stop: { ru: 'Отключить Telegram', kk: 'Telegram-ды ажырату', en: 'Disconnect Telegram' },
}

/** What the bot says. `{name}` is filled in. */
export const botTexts = {
  hello: { ru: 'Привет, {name}!', kk: 'Сәлем, {name}!', en: 'Hello, {name}!' },
  linked: {
    ru: 'Telegram подключён. Билеты, напоминания и новости клубов будут приходить сюда.',
    kk: 'Telegram қосылды. Билеттер, еске салулар және клуб жаңалықтары осында келеді.',
    en: 'Telegram is connected. Tickets, reminders and club news will come here.',
  },
  stranger: { ru: 'Это бот Event Hub', kk: 'Бұл — Event Hub боты', en: 'This is the Event Hub bot' },
  howToLink: {
    ru: 'Чтобы подключить его, откройте настройки на сайте, раздел «Telegram», и пришлите сюда код.',
    kk: 'Қосу үшін сайттағы баптаулардан «Telegram» бөлімін ашып, кодты осында жіберіңіз.',
    en: 'To connect it, open the settings on the site, section “Telegram”, and send the code here.',
  },
  openSettings: { ru: 'Открыть настройки', kk: 'Баптауларды ашу', en: 'Open settings' },
  badCode: { ru: 'Код не подошёл', kk: 'Код жарамады', en: 'The code did not work' },
  badCodeText: {
    ru: 'Он действует 15 минут и один раз. Возьмите новый в настройках на сайте.',
    kk: 'Ол 15 минут және бір рет қана жарамды. Жаңасын сайттағы баптаулардан алыңыз.',
    en: 'A code works once and for 15 minutes. Get a new one in the settings on the site.',
  },
  tooMany: { ru: 'Слишком много попыток', kk: 'Әрекет тым көп', en: 'Too many attempts' },
  tooManyText: {
    ru: 'Попробуйте снова через 15 минут.',
    kk: '15 минуттан кейін қайталап көріңіз.',
    en: 'Try again in 15 minutes.',
  },
  tooManyQuestions: {
    ru: 'Спросите снова через минуту.',
    kk: 'Бір минуттан кейін қайта сұраңыз.',
    en: 'Ask again in a minute.',
  },
  help: { ru: 'Вот что я умею', kk: 'Менің қолымнан келетіні', en: 'What I can do' },
  today: { ru: 'Сегодня', kk: 'Бүгін', en: 'Today' },
  nothingToday: { ru: 'Сегодня событий нет.', kk: 'Бүгін іс-шара жоқ.', en: 'There are no events today.' },
  free: { ru: 'бесплатно', kk: 'тегін', en: 'free' },
  have: { ru: 'билет у вас', kk: 'билетіңіз бар', en: 'you have a ticket' },
  take: { ru: 'Взять билет', kk: 'Билет алу', en: 'Get a ticket' },
  buy: { ru: 'Купить · {price}', kk: 'Сатып алу · {price}', en: 'Buy · {price}' },
  show: { ru: 'Показать билет', kk: 'Билетті көрсету', en: 'Show the ticket' },
  calendar: { ru: 'В календарь', kk: 'Күнтізбеге', en: 'Add to calendar' },
  allEvents: { ru: 'Все события', kk: 'Барлық іс-шаралар', en: 'All events' },
  tickets: { ru: 'Мои билеты', kk: 'Менің билеттерім', en: 'My tickets' },
  noTickets: { ru: 'Билетов пока нет.', kk: 'Әзірге билет жоқ.', en: 'No tickets yet.' },
  moreTickets: {
    ru: 'Остальные билеты — на сайте.',
    kk: 'Қалған билеттер — сайтта.',
    en: 'The other tickets are on the site.',
  },
  unpaid: { ru: 'Ждёт оплаты', kk: 'Төлем күтілуде', en: 'Waiting for payment' },
  pay: { ru: 'Оплатить', kk: 'Төлеу', en: 'Pay' },
  code: { ru: 'Код: {code}', kk: 'Код: {code}', en: 'Code: {code}' },
  cancel: { ru: 'Отменить билет', kk: 'Билетті қайтару', en: 'Cancel the ticket' },
  askCancel: { ru: 'Отменить билет?', kk: 'Билетті қайтарасыз ба?', en: 'Cancel the ticket?' },
  askCancelText: {
    ru: 'Место освободится, QR-код перестанет работать.',
    kk: 'Орын босайды, QR-код жұмыс істемейді.',
    en: 'The place becomes free and the QR code stops working.',
  },
  yesCancel: { ru: 'Да, отменить', kk: 'Иә, қайтару', en: 'Yes, cancel' },
  keep: { ru: 'Нет, оставить', kk: 'Жоқ, қалсын', en: 'No, keep it' },
  kept: { ru: 'Билет остался у вас', kk: 'Билет өзіңізде қалды', en: 'You keep the ticket' },
  cancelled: { ru: 'Билет отменён', kk: 'Билет қайтарылды', en: 'The ticket is cancelled' },
  refund: { ru: 'Вернём {amount}.', kk: '{amount} қайтарамыз.', en: 'You get {amount} back.' },
  thanks: { ru: 'Спасибо за оценку!', kk: 'Бағаңызға рақмет!', en: 'Thank you for the rating!' },
  thanksText: {
    ru: 'Вы поставили {stars}. Слова можно добавить на сайте.',
    kk: 'Сіз {stars} қойдыңыз. Пікіріңізді сайтта жаза аласыз.',
    en: 'You gave {stars}. You can add words on the site.',
  },
  openEvent: { ru: 'Открыть событие', kk: 'Іс-шараны ашу', en: 'Open the event' },
  stopped: { ru: 'Telegram отключён', kk: 'Telegram ажыратылды', en: 'Telegram is disconnected' },
  stoppedText: {
    ru: 'Сообщений больше не будет. Подключить снова можно в настройках на сайте.',
    kk: 'Енді хабарлама келмейді. Қайта қосу — сайттағы баптауларда.',
    en: 'There will be no more messages. You can connect again in the settings on the site.',
  },
  refused: { ru: 'Не получилось', kk: 'Болмады', en: 'That did not work' },
} as const satisfies Record<string, Record<Locale, string>>

/** Messages to the staff chat, in Russian as the staff speaks it. */
export const staffTexts = {
  'payment.captured': 'Оплата получена',
  'payment.failed': 'Оплата не прошла',
  'payment.needsReview': 'Платёж требует внимания',
  'payment.late': 'Оплата пришла после срока',
  'payment.refunded': 'Возврат выполнен',
  'booking.created': 'Зал забронирован',
  'booking.confirmed': 'Бронь студии подтверждена',
  'booking.moved': 'Бронь перенесена',
  'booking.cancelled': 'Бронь отменена',
  deadLetter: 'Работа не удалась после всех попыток',
  unsentMail: 'Письма не отправлены',
  open: 'Открыть в админке',
} as const
