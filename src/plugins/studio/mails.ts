import type { Localised } from '#src/domain/locale.ts'

/** Letters to guests of the studio. `{hall}` is the hall's name, `{amount}` and `{balance}` money, `{until}` a moment. */
export const studioMails = {
  createdSubject: { ru: 'Зал ждёт оплаты: {hall}', kk: 'Зал төлемді күтуде: {hall}', en: 'Awaiting payment: {hall}' },
  created: {
    ru: 'Мы держим зал за вами до {until}. Внесите {amount} — и бронь подтвердится сама.',
    kk: 'Зал {until} дейін сізге сақталады. {amount} төлесеңіз, бронь өзі расталады.',
    en: 'We hold the hall for you until {until}. Pay {amount} and the booking confirms itself.',
  },
  confirmedSubject: { ru: 'Бронь подтверждена: {hall}', kk: 'Бронь расталды: {hall}', en: 'Booked: {hall}' },
  confirmed: {
    ru: 'Зал ваш. По ссылке ниже можно перенести бронь, доплатить или отменить.',
    kk: 'Зал сіздікі. Төмендегі сілтеме арқылы броньды ауыстыруға, қалғанын төлеуге немесе бас тартуға болады.',
    en: 'The hall is yours. Use the link below to move the booking, pay the rest or cancel.',
  },
  rest: {
    ru: 'Осталось доплатить: {balance}.',
    kk: 'Төленетін қалдық: {balance}.',
    en: 'Still to be paid: {balance}.',
  },
  movedSubject: { ru: 'Бронь перенесена: {hall}', kk: 'Бронь ауыстырылды: {hall}', en: 'Moved: {hall}' },
  moved: { ru: 'Вот как теперь:', kk: 'Енді былай:', en: 'This is how it is now:' },
  cancelledSubject: { ru: 'Бронь отменена: {hall}', kk: 'Броньнан бас тартылды: {hall}', en: 'Cancelled: {hall}' },
  cancelled: {
    ru: 'Бронь отменена. Если по условиям что-то возвращается, деньги придут тем же путём, каким пришли.',
    kk: 'Бронь жойылды. Шарт бойынша қайтарылатын ақша болса, ол келген жолымен қайтады.',
    en: 'The booking is cancelled. If the terms give something back, it returns the way it came.',
  },
  expired: {
    ru: 'Оплата не пришла вовремя, и зал снова свободен. Если время ещё свободно, его можно забронировать заново.',
    kk: 'Төлем уақытында келмеді, зал қайта босады. Уақыт бос болса, қайта брондай аласыз.',
    en: 'The payment did not come in time and the hall is free again. If the time is still open, you can book it anew.',
  },
  paidSubject: { ru: 'Оплата получена: {hall}', kk: 'Төлем алынды: {hall}', en: 'Payment received: {hall}' },
  paid: { ru: 'Мы получили {amount}.', kk: '{amount} алдық.', en: 'We have received {amount}.' },
  refundedSubject: { ru: 'Деньги возвращены: {hall}', kk: 'Ақша қайтарылды: {hall}', en: 'Money returned: {hall}' },
  refunded: {
    ru: 'Мы вернули {amount} тем же способом, которым вы платили. Банку нужно до десяти дней, чтобы зачислить их.',
    kk: '{amount} сіз төлеген тәсілмен қайтарылды. Банктің оны есептеуіне он күнге дейін кетуі мүмкін.',
    en: 'We have returned {amount} the way you paid. Your bank may need up to ten days to book it.',
  },
  lateSubject: {
    ru: 'Оплата пришла поздно: {hall}',
    kk: 'Төлем кеш келді: {hall}',
    en: 'The payment came late: {hall}',
  },
  late: {
    ru: 'Оплата дошла до нас, когда зал был уже занят другими или бронь отменена. Деньги возвращаем полностью.',
    kk: 'Төлем келгенде зал бос емес еді немесе бронь жойылған болатын. Ақшаны толық қайтарамыз.',
    en: 'The payment reached us when the hall was taken or the booking cancelled. We are returning all of it.',
  },
  daySubject: { ru: 'Завтра съёмка: {hall}', kk: 'Ертең түсірілім: {hall}', en: 'Tomorrow: {hall}' },
  day: {
    ru: 'Напоминаем о вашей брони. До встречи в студии!',
    kk: 'Броніңізді еске саламыз. Студияда кездескенше!',
    en: 'A reminder of your booking. See you at the studio!',
  },
  hoursSubject: { ru: 'Скоро съёмка: {hall}', kk: 'Түсірілім жақындады: {hall}', en: 'Coming up: {hall}' },
  chatLinked: {
    ru: 'Всё, что случится с этой бронью, придёт и сюда. Отключить: /stop.',
    kk: 'Осы броньға қатысты хабарлар осында да келеді. Өшіру: /stop.',
    en: 'Whatever happens to this booking will come here too. To stop it: /stop.',
  },
  chatNotLinked: {
    ru: 'Об этой брони сюда сообщать больше нечего: она закончилась или о ней уже узнаёт слишком много чатов.',
    kk: 'Бұл бронь туралы осында хабарлайтын ештеңе қалмады: ол аяқталған немесе оны білетін чаттар тым көп.',
    en: 'There is nothing more to tell of this booking here: it is over, or too many chats are told already.',
  },
  reference: { ru: 'Номер брони', kk: 'Бронь нөмірі', en: 'Booking' },
  open: { ru: 'Открыть бронь', kk: 'Броньды ашу', en: 'Open the booking' },
} as const satisfies Record<string, Localised>
