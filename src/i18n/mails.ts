import type { Locale, Localised } from '#src/domain/locale.ts'

type AccountMail = { subject: string; greeting: string; text: string; action: string }

/** Letters about the account itself. `{name}` is the person's name. */
export const accountMails = {
  verify: {
    ru: {
      subject: 'Подтвердите почту',
      greeting: 'Здравствуйте, {name}!',
      text: 'Осталось подтвердить, что это ваша почта — и можно брать билеты. Ссылка работает один раз.',
      action: 'Подтвердить почту',
    },
    kk: {
      subject: 'Поштаңызды растаңыз',
      greeting: 'Сәлеметсіз бе, {name}!',
      text: 'Бұл сіздің поштаңыз екенін растасаңыз болғаны — билет ала бересіз. Сілтеме бір рет жұмыс істейді.',
      action: 'Поштаны растау',
    },
    en: {
      subject: 'Confirm your e-mail',
      greeting: 'Hello {name},',
      text: 'Confirm that this address is yours and you can take tickets. The link works once.',
      action: 'Confirm e-mail',
    },
  },
  invite: {
    ru: {
      subject: 'Ваш аккаунт Event Hub',
      greeting: 'Здравствуйте, {name}!',
      text: 'Университет создал для вас аккаунт на афише кампуса. Задайте пароль, и можно брать билеты. Ссылка работает две недели.',
      action: 'Задать пароль',
    },
    kk: {
      subject: 'Event Hub аккаунтыңыз',
      greeting: 'Сәлеметсіз бе, {name}!',
      text: 'Университет сізге кампус афишасында аккаунт ашты. Құпиясөз қойыңыз да, билет ала беріңіз. Сілтеме екі апта жұмыс істейді.',
      action: 'Құпиясөз қою',
    },
    en: {
      subject: 'Your Event Hub account',
      greeting: 'Hello {name},',
      text: 'The university has made you an account for what is on at the campus. Set a password and you can take tickets. The link works for two weeks.',
      action: 'Set a password',
    },
  },
  reset: {
    ru: {
      subject: 'Новый пароль',
      greeting: 'Здравствуйте, {name}!',
      text: 'Кто-то попросил сменить пароль. Если это были вы, нажмите кнопку в течение часа. Если нет — ничего не делайте.',
      action: 'Сменить пароль',
    },
    kk: {
      subject: 'Жаңа құпиясөз',
      greeting: 'Сәлеметсіз бе, {name}!',
      text: 'Құпиясөзді ауыстыру сұралды. Бұл сіз болсаңыз, бір сағат ішінде батырманы басыңыз. Болмаса, ештеңе істемеңіз.',
      action: 'Құпиясөзді ауыстыру',
    },
    en: {
      subject: 'A new password',
      greeting: 'Hello {name},',
      text: 'Someone asked to change the password. If it was you, press the button within an hour. If not, do nothing.',
      action: 'Change the password',
    },
  },
} as const satisfies Record<string, Record<Locale, AccountMail>>

/** Words that several letters share. */
export const mailWords = {
  greeting: { ru: 'Здравствуйте, {name}!', kk: 'Сәлеметсіз бе, {name}!', en: 'Hello {name},' },
  when: { ru: 'Когда', kk: 'Қашан', en: 'When' },
  where: { ru: 'Где', kk: 'Қайда', en: 'Where' },
  online: { ru: 'Онлайн', kk: 'Онлайн', en: 'Online' },
  code: { ru: 'Код билета', kk: 'Билет коды', en: 'Ticket code' },
  order: { ru: 'Номер заказа', kk: 'Тапсырыс нөмірі', en: 'Order number' },
  amount: { ru: 'Сумма', kk: 'Сома', en: 'Amount' },
  openEvent: { ru: 'Открыть событие', kk: 'Іс-шараны ашу', en: 'Open the event' },
  openTicket: { ru: 'Открыть билет', kk: 'Билетті ашу', en: 'Open the ticket' },
  openTickets: { ru: 'Мои билеты', kk: 'Менің билеттерім', en: 'My tickets' },
  otherEvents: { ru: 'Другие события', kk: 'Басқа іс-шаралар', en: 'Other events' },
  addToCalendar: { ru: 'Добавить в календарь', kk: 'Күнтізбеге қосу', en: 'Add to calendar' },
} as const satisfies Record<string, Localised>

/** Letters about tickets. `{event}` is the event's title, `{count}` how many tickets wait for their people. */
export const ticketMails = {
  subject: { ru: 'Ваш билет: {event}', kk: 'Билетіңіз: {event}', en: 'Your ticket: {event}' },
  subjectMany: { ru: 'Ваши билеты: {event}', kk: 'Билеттеріңіз: {event}', en: 'Your tickets: {event}' },
  show: {
    ru: 'Покажите этот QR-код на входе — с экрана телефона или с бумаги. Он ваш: второй раз по нему не войти.',
    kk: 'Кіреберісте осы QR-кодты телефон экранынан немесе қағаздан көрсетіңіз. Ол тек сіздікі: екінші рет жарамайды.',
    en: 'Show this QR code at the door, on your phone or on paper. It is yours alone and lets in once.',
  },
  qr: { ru: 'QR-код билета', kk: 'Билеттің QR-коды', en: 'QR code of the ticket' },
  passOn: {
    ru: 'Билетов для друзей: {count}. Откройте каждый и отправьте ссылку — у друга появится свой QR-код.',
    kk: 'Достарыңызға арналған билет саны: {count}. Әрқайсысын ашып, сілтемесін жіберіңіз — досыңыздың өз QR-коды болады.',
    en: 'Tickets for friends: {count}. Open each one and send its link; your friend gets a QR code of their own.',
  },
} as const satisfies Record<string, Localised>

/** Letters to those who hold tickets, when the event itself changes. */
export const eventMails = {
  cancelledSubject: { ru: 'Событие отменено: {event}', kk: 'Іс-шара болмайды: {event}', en: 'Cancelled: {event}' },
  cancelled: {
    ru: 'К сожалению, событие не состоится, билеты на него больше не действуют.',
    kk: 'Өкінішке қарай, іс-шара өтпейді, билеттер бұдан былай жарамсыз.',
    en: 'We are sorry: the event will not take place, and its tickets are no longer valid.',
  },
  cancelledReason: { ru: 'Причина: {reason}', kk: 'Себебі: {reason}', en: 'Reason: {reason}' },
  cancelledMoney: {
    ru: 'Если билет был платным, деньги вернутся сами — туда же, откуда пришли. Делать ничего не нужно.',
    kk: 'Билет ақылы болса, ақша өзі келген жерге автоматты түрде қайтады. Ештеңе істеудің қажеті жоқ.',
    en: 'If you paid, the money goes back by itself to where it came from. There is nothing you need to do.',
  },
  movedSubject: {
    ru: 'Новое время или место: {event}',
    kk: 'Уақыты немесе орны өзгерді: {event}',
    en: 'New time or place: {event}',
  },
  moved: {
    ru: 'У события изменились время или место. Ваш билет остаётся в силе, вот как теперь:',
    kk: 'Іс-шараның уақыты немесе орны өзгерді. Билетіңіз күшінде, енді былай:',
    en: 'The time or place of the event has changed. Your ticket stays valid; this is how it is now:',
  },
  movedRefund: {
    ru: 'Если так не получается прийти, билет можно вернуть на его странице.',
    kk: 'Бұл сізге ыңғайсыз болса, билетті оның бетінде қайтаруға болады.',
    en: 'If you cannot make it, the ticket can be returned on its page.',
  },
} as const satisfies Record<string, Localised>

/** Letters about paying. `{event}` is the event's title, `{amount}` money with its currency. */
export const paymentMails = {
  expiredSubject: { ru: 'Заказ не оплачен: {event}', kk: 'Тапсырыс төленбеді: {event}', en: 'Order not paid: {event}' },
  expired: {
    ru: 'Время на оплату вышло, и места вернулись в продажу. Если билеты ещё есть, заказ можно оформить заново.',
    kk: 'Төлем уақыты аяқталды, орындар сатылымға қайтарылды. Билет қалған болса, қайта тапсырыс бере аласыз.',
    en: 'The time to pay is over and the places are on sale again. If there are tickets left, you can order anew.',
  },
  expiredPaid: {
    ru: 'Если вы всё-таки успели заплатить, мы или выдадим билеты, или вернём деньги — и напишем об этом.',
    kk: 'Егер төлеп үлгерген болсаңыз, билет береміз немесе ақшаны қайтарамыз — бұл туралы хат жібереміз.',
    en: 'If you did pay in the meantime, we will either issue the tickets or return the money, and write to you about it.',
  },
  lateSubject: {
    ru: 'Оплата пришла поздно: {event}',
    kk: 'Төлем кеш келді: {event}',
    en: 'The payment came late: {event}',
  },
  late: {
    ru: 'Оплата дошла до нас, когда выдать по ней билеты было уже нельзя: время заказа вышло, места заняты или событие отменено. Деньги возвращаем полностью, туда же, откуда они пришли.',
    kk: 'Төлем келгенде билет беру мүмкін болмады: тапсырыс уақыты өткен, орын толған немесе іс-шара болмайтын болған. Ақшаны келген жеріне толық қайтарамыз.',
    en: 'The payment reached us when tickets could no longer be issued for it: the time of the order was over, the places were taken, or the event was off. We are returning all of it to where it came from.',
  },
  failedSubject: {
    ru: 'Оплата не прошла: {event}',
    kk: 'Төлем өтпеді: {event}',
    en: 'The payment did not go through: {event}',
  },
  failed: {
    ru: 'Банк не провёл платёж, деньги не списаны. Места пока за вами — попробуйте ещё раз или другой картой.',
    kk: 'Банк төлемді өткізбеді, ақша алынбады. Орындар әзірге сізде — қайтадан немесе басқа картамен төлеп көріңіз.',
    en: 'The bank did not make the payment, and no money was taken. The places are still yours: try again, or with another card.',
  },
  receivedSubject: { ru: 'Оплата получена: {event}', kk: 'Төлем қабылданды: {event}', en: 'Payment received: {event}' },
  received: {
    ru: 'Мы получили {amount}. Билеты — в отдельном сообщении и на странице «Мои билеты».',
    kk: '{amount} қабылданды. Билеттер — бөлек хабарламада және «Менің билеттерім» бетінде.',
    en: 'We have received {amount}. The tickets come in a message of their own and are on the page “My tickets”.',
  },
  refundedSubject: { ru: 'Деньги возвращены: {event}', kk: 'Ақша қайтарылды: {event}', en: 'Money returned: {event}' },
  refunded: {
    ru: 'Мы вернули {amount} тем же способом, которым вы платили. Банку нужно до десяти дней, чтобы зачислить их.',
    kk: '{amount} сіз төлеген тәсілмен қайтарылды. Банктің оны есептеуіне он күнге дейін кетуі мүмкін.',
    en: 'We have returned {amount} the way you paid. Your bank may need up to ten days to book it.',
  },
} as const satisfies Record<string, Localised>

/** Letters about joining a club. `{club}` is its name, `{name}` the student's. */
export const membershipMails = {
  requestedSubject: { ru: 'Заявка в клуб {club}', kk: '{club} клубына өтінім', en: 'A request to join {club}' },
  requested: {
    ru: '{name} хочет вступить в клуб.',
    kk: '{name} клубқа қосылғысы келеді.',
    en: '{name} would like to join the club.',
  },
  requestedAction: { ru: 'Ответить на заявку', kk: 'Өтінімге жауап беру', en: 'Answer the request' },
  acceptedSubject: { ru: 'Вы в клубе {club}', kk: 'Сіз {club} клубындасыз', en: 'You are in {club}' },
  accepted: {
    ru: 'Добро пожаловать! Теперь для вас открыты и клубные встречи — о них мы напишем.',
    kk: 'Қош келдіңіз! Енді сізге клуб кездесулері де ашық — олар туралы хабарлап отырамыз.',
    en: 'Welcome! The club’s own meetings are open to you now; we will write to you about them.',
  },
  declinedSubject: { ru: 'Ответ клуба {club}', kk: '{club} клубының жауабы', en: 'An answer from {club}' },
  declined: {
    ru: 'В этот раз клуб не смог вас принять. На его открытые события можно приходить и так.',
    kk: 'Бұл жолы клуб сізді қабылдай алмады. Ашық іс-шараларына мүше болмай-ақ келе аласыз.',
    en: 'The club could not take you in this time. You are welcome at its open events all the same.',
  },
  openClub: { ru: 'Открыть страницу клуба', kk: 'Клуб бетін ашу', en: 'Open the club’s page' },
} as const satisfies Record<string, Localised>

/** Reminders and news of clubs. `{event}` is the event's title, `{club}` the club's name. */
export const reminderMails = {
  daySubject: { ru: 'Уже скоро: {event}', kk: 'Жақында: {event}', en: 'Coming up: {event}' },
  day: {
    ru: 'Напоминаем: до начала осталось меньше суток. Билет лучше открыть заранее — он работает и без интернета.',
    kk: 'Еске саламыз: басталуына бір тәуліктен аз қалды. Билетті алдын ала ашып қойыңыз — ол интернетсіз де жұмыс істейді.',
    en: 'A reminder: it starts in less than a day. Open your ticket beforehand; it works without a network.',
  },
  hourSubject: {
    ru: 'Меньше часа до начала: {event}',
    kk: 'Басталуына бір сағаттан аз қалды: {event}',
    en: 'Less than an hour to go: {event}',
  },
  hour: {
    ru: 'Скоро начинаем. Приготовьте QR-код билета.',
    kk: 'Жақында бастаймыз. Билеттің QR-кодын дайындап қойыңыз.',
    en: 'We are about to begin. Have the QR code of your ticket ready.',
  },
  meetingSubject: { ru: 'Встреча клуба: {event}', kk: 'Клуб кездесуі: {event}', en: 'Club meeting: {event}' },
  meeting: {
    ru: 'Встреча вашего клуба меньше чем через сутки. Не получается прийти? Попросите главу клуба отметить уважительную причину.',
    kk: 'Клубыңыздың кездесуіне бір тәуліктен аз қалды. Келе алмасаңыз, клуб жетекшісіне себебін айтыңыз.',
    en: 'Your club meets in less than a day. Cannot make it? Ask the head of the club to excuse you.',
  },
  newEventSubject: { ru: '{club}: новое событие', kk: '{club}: жаңа іс-шара', en: '{club}: a new event' },
  newEvent: {
    ru: 'Клуб, на который вы подписаны, зовёт на «{event}».',
    kk: 'Сіз жазылған клуб «{event}» іс-шарасына шақырады.',
    en: 'A club you follow invites you to “{event}”.',
  },
  reviewSubject: { ru: 'Как вам {event}?', kk: '{event} қалай өтті?', en: 'How was {event}?' },
  review: {
    ru: 'Спасибо, что пришли! Поставьте оценку — это займёт полминуты и поможет организаторам.',
    kk: 'Келгеніңізге рақмет! Баға беріңіз — бұл жарты минут алады әрі ұйымдастырушыларға көмектеседі.',
    en: 'Thank you for coming! Rate it; it takes half a minute and helps the organisers.',
  },
  reviewAction: { ru: 'Оставить отзыв', kk: 'Пікір қалдыру', en: 'Leave a review' },
} as const satisfies Record<string, Localised>

/** The weekly letter of recommendations. */
export const digestMails = {
  subject: {
    ru: 'Куда сходить на этой неделе',
    kk: 'Осы аптада қайда баруға болады',
    en: 'What is on for you this week',
  },
  text: {
    ru: 'Подобрали события, которые могут вам понравиться.',
    kk: 'Сізге ұнауы мүмкін іс-шараларды таңдап алдық.',
    en: 'A few events that you may like.',
  },
} as const satisfies Record<string, Localised>

/** The way out of a letter that nobody has to get. */
export const unsubscribeWords = {
  link: { ru: 'Не присылать такие письма', kk: 'Мұндай хаттарды жібермеу', en: 'Stop letters of this kind' },
  title: { ru: 'Не присылать такие письма?', kk: 'Мұндай хаттарды жібермейік пе?', en: 'Stop letters of this kind?' },
  done: {
    ru: 'Готово: таких писем больше не будет',
    kk: 'Дайын: мұндай хаттар енді келмейді',
    en: 'Done: no more letters of this kind',
  },
  about: { ru: 'Письма на тему', kk: 'Хат тақырыбы', en: 'What they are about' },
  important: {
    ru: 'Билеты, переносы и оплата приходят всегда.',
    kk: 'Билет, ауыстыру және төлем туралы хаттар әрқашан келеді.',
    en: 'Tickets, changes and payments always come.',
  },
  settings: {
    ru: 'Все настройки уведомлений',
    kk: 'Хабарламалардың барлық баптаулары',
    en: 'All notification settings',
  },
} as const satisfies Record<string, Localised>

/** Letters to a club's head about its reservations. `{place}` is the place's name, `{until}` a moment, `{reason}` what somebody wrote. */
export const reservationMails = {
  reference: { ru: 'Номер брони', kk: 'Бронь нөмірі', en: 'Reservation' },
  until: { ru: 'Держим до', kk: 'Сақталу мерзімі', en: 'Held until' },
  open: { ru: 'Открыть бронь', kk: 'Броньды ашу', en: 'Open the reservation' },
  createdSubject: {
    ru: 'Для вашего клуба забронировано: {place}',
    kk: 'Клубыңызға брондалды: {place}',
    en: 'Reserved for your club: {place}',
  },
  created: {
    ru: 'Администратор забронировал место для вашего клуба. Опубликуйте на эту бронь событие, иначе через сутки она отменится сама.',
    kk: 'Әкімші клубыңызға орын брондады. Осы броньға іс-шара жариялаңыз, әйтпесе ол бір тәуліктен кейін өздігінен жойылады.',
    en: 'An administrator has reserved a place for your club. Publish an event on it, or it will be cancelled by itself after a day.',
  },
  warnedSubject: {
    ru: 'Бронь скоро отменится: {place}',
    kk: 'Бронь жақында жойылады: {place}',
    en: 'Your reservation is about to lapse: {place}',
  },
  warned: {
    ru: 'На этой брони пока нет опубликованного события. Опубликуйте его или попросите администратора подтвердить бронь — иначе место освободится.',
    kk: 'Бұл броньда әзірге жарияланған іс-шара жоқ. Оны жариялаңыз немесе әкімшіден броньды растауды сұраңыз — әйтпесе орын босайды.',
    en: 'There is no published event on this reservation yet. Publish one, or ask an administrator to confirm it; otherwise the place goes back to everyone.',
  },
  confirmedSubject: { ru: 'Бронь подтверждена: {place}', kk: 'Бронь расталды: {place}', en: 'Confirmed: {place}' },
  confirmed: {
    ru: 'Место за вами, больше ничего подтверждать не нужно.',
    kk: 'Орын сізге бекітілді, енді ештеңе растаудың қажеті жоқ.',
    en: 'The place is yours; there is nothing more to confirm.',
  },
  movedSubject: { ru: 'Бронь перенесена: {place}', kk: 'Бронь ауыстырылды: {place}', en: 'Moved: {place}' },
  moved: {
    ru: 'У вашей брони новое время или место. Вот как теперь:',
    kk: 'Броніңіздің уақыты немесе орны өзгерді. Енді былай:',
    en: 'Your reservation has a new time or place. This is how it is now:',
  },
  cancelledSubject: { ru: 'Бронь отменена: {place}', kk: 'Бронь жойылды: {place}', en: 'Cancelled: {place}' },
  cancelledUnattached: {
    ru: 'За сутки на этой брони не появилось опубликованного события, поэтому место снова свободно. Если оно всё ещё нужно, забронируйте заново.',
    kk: 'Бір тәулік ішінде бұл броньға іс-шара жарияланбады, сондықтан орын қайта босады. Әлі керек болса, қайтадан брондаңыз.',
    en: 'No event was published on this reservation within a day, so the place is free again. If you still need it, reserve it anew.',
  },
  cancelled: {
    ru: 'Администратор отменил эту бронь.',
    kk: 'Әкімші бұл броньды жойды.',
    en: 'An administrator has cancelled this reservation.',
  },
  cancelledReason: { ru: 'Причина: {reason}', kk: 'Себебі: {reason}', en: 'Reason: {reason}' },
} as const satisfies Record<string, Localised>

/** A message an admin sends to see that a channel works. `{subject}` is that of a sample. */
export const testMail = {
  subject: { ru: 'Проверка Event Hub', kk: 'Event Hub тексеру', en: 'Event Hub check' },
  text: {
    ru: 'Если вы это читаете, сообщения доходят.',
    kk: 'Осыны оқып отырсаңыз, хабарламалар жетіп тұр.',
    en: 'If you can read this, messages arrive.',
  },
  action: { ru: 'Открыть сайт', kk: 'Сайтты ашу', en: 'Open the site' },
  sample: { ru: 'Проба: {subject}', kk: 'Сынақ: {subject}', en: 'Test: {subject}' },
} as const satisfies Record<string, Localised>

/** A text with `{name}` places filled; a place without a value stays as it is. */
export const fill = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
