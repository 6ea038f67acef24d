import type { Locale, Localised } from '#src/domain/locale.ts'

/** Every error code of the platform with its message. `{name}` is filled from the error's params. */
export const errors = {
  internal: {
    ru: 'Что-то пошло не так. Мы уже знаем об этом, попробуйте ещё раз.',
    kk: 'Бірдеңе дұрыс болмады. Біз бұл туралы білеміз, қайталап көріңіз.',
    en: 'Something went wrong. We know about it; please try again.',
  },
  not_found: { ru: 'Не найдено.', kk: 'Табылмады.', en: 'Not found.' },
  method_not_allowed: {
    ru: 'Этот метод здесь не поддерживается.',
    kk: 'Бұл әдіс мұнда қолданылмайды.',
    en: 'This method is not supported here.',
  },
  sign_in_required: { ru: 'Войдите, чтобы продолжить.', kk: 'Жалғастыру үшін кіріңіз.', en: 'Sign in to continue.' },
  forbidden: { ru: 'У вас нет права на это действие.', kk: 'Бұл әрекетке құқығыңыз жоқ.', en: 'You may not do this.' },
  invalid_input: {
    ru: 'Проверьте поле «{field}».',
    kk: '«{field}» өрісін тексеріңіз.',
    en: 'Check the field “{field}”.',
  },
  invalid_json: {
    ru: 'Тело запроса не является корректным JSON.',
    kk: 'Сұрау денесі дұрыс JSON емес.',
    en: 'The request body is not valid JSON.',
  },
  payload_too_large: { ru: 'Слишком большой запрос.', kk: 'Сұрау тым үлкен.', en: 'The request is too large.' },
  rate_limited: {
    ru: 'Слишком много попыток. Попробуйте через {seconds} с.',
    kk: 'Әрекет тым көп. {seconds} секундтан кейін қайталаңыз.',
    en: 'Too many attempts. Try again in {seconds} s.',
  },
  conflict: {
    ru: 'Данные изменились. Обновите страницу и повторите.',
    kk: 'Деректер өзгерді. Бетті жаңартып, қайталаңыз.',
    en: 'The data has changed. Refresh and try again.',
  },
  telegram_off: {
    ru: 'Telegram-бот пока не подключён к сайту.',
    kk: 'Telegram-бот әзірге сайтқа қосылмаған.',
    en: 'The site has no Telegram bot yet.',
  },
  already_exists: {
    ru: 'Такое значение уже занято.',
    kk: 'Мұндай мән бұрыннан бар.',
    en: 'This value is already taken.',
  },
  busy: {
    ru: 'Сейчас много запросов. Повторите через пару секунд.',
    kk: 'Қазір сұраныс көп. Бірнеше секундтан кейін қайталаңыз.',
    en: 'It is busy right now. Try again in a couple of seconds.',
  },
  has_history: {
    ru: 'Есть связанные записи, удалить нельзя. Отправьте в архив.',
    kk: 'Байланысты жазбалар бар, жоюға болмайды. Мұрағатқа жіберіңіз.',
    en: 'There is history behind this; it cannot be deleted. Archive it instead.',
  },
  invalid_credentials: {
    ru: 'Неверная почта, логин или пароль.',
    kk: 'Пошта, логин немесе құпиясөз қате.',
    en: 'Wrong e-mail, username or password.',
  },
  email_not_verified: {
    ru: 'Подтвердите почту: мы отправили вам письмо.',
    kk: 'Поштаны растаңыз: біз сізге хат жібердік.',
    en: 'Confirm your e-mail: we have sent you a letter.',
  },
  account_suspended: {
    ru: 'Этот аккаунт заблокирован. Обратитесь к администратору.',
    kk: 'Бұл аккаунт бұғатталған. Әкімшіге хабарласыңыз.',
    en: 'This account is suspended. Contact an administrator.',
  },
  openid_failed: {
    ru: 'Вход не подтвердился. Попробуйте ещё раз.',
    kk: 'Кіру расталмады. Қайталап көріңіз.',
    en: 'The sign-in could not be confirmed. Please try again.',
  },
  openid_unavailable: {
    ru: 'Система входа университета не отвечает. Попробуйте позже или войдите с паролем.',
    kk: 'Университеттің кіру жүйесі жауап бермейді. Кейінірек көріңіз немесе құпиясөзбен кіріңіз.',
    en: 'The university’s sign-in does not answer. Try later, or use your password.',
  },
  openid_denied: {
    ru: 'Вы отменили вход через университет.',
    kk: 'Университет арқылы кіруден бас тарттыңыз.',
    en: 'You cancelled signing in with the university.',
  },
  openid_expired: {
    ru: 'Время на вход вышло. Начните ещё раз.',
    kk: 'Кіру уақыты өтіп кетті. Қайта бастаңыз.',
    en: 'The sign-in took too long. Please start again.',
  },
  openid_email_unverified: {
    ru: 'В университетском аккаунте нет подтверждённой почты. Подтвердите её там и войдите снова.',
    kk: 'Университет аккаунтында расталған пошта жоқ. Оны сол жерде растап, қайта кіріңіз.',
    en: 'Your university account has no confirmed e-mail. Confirm it there and sign in again.',
  },
  openid_foreign_domain: {
    ru: 'Так входят только с почтой на домене: {domains}.',
    kk: 'Бұлай тек мына домендегі поштамен кіреді: {domains}.',
    en: 'This sign-in is for e-mail addresses on: {domains}.',
  },
  openid_account_taken: {
    ru: 'К аккаунту с этой почтой привязан другой вход университета. Обратитесь к администратору.',
    kk: 'Осы поштадағы аккаунтқа университеттің басқа кіруі байланған. Әкімшіге хабарласыңыз.',
    en: 'The account with this e-mail belongs to another university sign-in. Contact an administrator.',
  },
  excuse_decided: {
    ru: 'Глава клуба уже решил. Отозвать заявку нельзя.',
    kk: 'Клуб жетекшісі шешіп қойды. Өтінімді қайтарып алуға болмайды.',
    en: 'The head of the club has decided; the request can no longer be withdrawn.',
  },
  timetable_address: {
    ru: 'Нужен адрес календаря, который начинается с https:// или webcal://.',
    kk: 'https:// немесе webcal:// деп басталатын күнтізбе мекенжайы керек.',
    en: 'A calendar address that starts with https:// or webcal:// is needed.',
  },
  has_duties: {
    ru: 'Сначала передайте другому клуб, свои события или права администратора.',
    kk: 'Алдымен клубты, іс-шараларыңызды немесе әкімші құқығын басқа адамға беріңіз.',
    en: 'First hand your club, your events or your admin rights over to somebody else.',
  },
  has_bookings: {
    ru: 'У вас есть бронь в студии. Отмените её или дождитесь её конца.',
    kk: 'Студияда броніңіз бар. Оны болдырмаңыз немесе аяқталғанын күтіңіз.',
    en: 'You have a booking at the studio. Cancel it or wait until it is over.',
  },
  order_under_way: {
    ru: 'У вас есть неоплаченный заказ. Оплатите или отмените его.',
    kk: 'Төленбеген тапсырысыңыз бар. Оны төлеңіз немесе одан бас тартыңыз.',
    en: 'You have an unpaid order. Pay for it or cancel it.',
  },
  wrong_password: { ru: 'Неверный пароль.', kk: 'Құпиясөз қате.', en: 'Wrong password.' },
  password_needed: {
    ru: 'Сначала задайте пароль: иначе войти будет нечем.',
    kk: 'Алдымен құпиясөз қойыңыз: әйтпесе кіретін жол қалмайды.',
    en: 'Set a password first: without one there would be no way in.',
  },
  current_password_required: {
    ru: 'Пароль меняется в профиле: нужен текущий пароль.',
    kk: 'Құпиясөз профильде өзгертіледі: қазіргі құпиясөз керек.',
    en: 'Change the password in your profile: the current one is needed.',
  },
  person_not_found: {
    ru: 'С такой почтой никто не зарегистрирован.',
    kk: 'Бұл поштамен ешкім тіркелмеген.',
    en: 'Nobody is registered with this e-mail.',
  },
  email_domain_not_allowed: {
    ru: 'Нужна почта на домене: {domains}.',
    kk: 'Мына домендегі пошта керек: {domains}.',
    en: 'Use an e-mail on: {domains}.',
  },
  email_taken: {
    ru: 'С этой почтой уже зарегистрировались. Войдите или сбросьте пароль.',
    kk: 'Бұл поштамен бұрын тіркелген. Кіріңіз немесе құпиясөзді қалпына келтіріңіз.',
    en: 'This e-mail is already registered. Sign in or reset the password.',
  },
  sdu_id_taken: {
    ru: 'С этим SDU ID уже зарегистрировались.',
    kk: 'Бұл SDU ID-мен бұрын тіркелген.',
    en: 'This SDU ID is already registered.',
  },
  weak_password: {
    ru: 'Пароль: не короче {min} символов.',
    kk: 'Құпиясөз: кемінде {min} таңба.',
    en: 'Password: at least {min} characters.',
  },
  invalid_token: {
    ru: 'Ссылка недействительна или устарела.',
    kk: 'Сілтеме жарамсыз немесе ескірген.',
    en: 'This link is not valid or has expired.',
  },
  static_field: {
    ru: 'Это поле меняет только администратор.',
    kk: 'Бұл өрісті тек әкімші өзгертеді.',
    en: 'Only an administrator can change this field.',
  },
  photo_required: { ru: 'Добавьте фотографию.', kk: 'Фотосурет қосыңыз.', en: 'Add a photo.' },
  invalid_image: {
    ru: 'Нужна картинка JPEG, PNG или WebP до {max} МБ.',
    kk: '{max} МБ-қа дейінгі JPEG, PNG немесе WebP суреті керек.',
    en: 'Use a JPEG, PNG or WebP picture up to {max} MB.',
  },
  sold_out: { ru: 'Билеты закончились.', kk: 'Билеттер таусылды.', en: 'Sold out.' },
  not_enough_seats: { ru: 'Осталось мест: {left}.', kk: 'Қалған орын: {left}.', en: '{left} left.' },
  already_have_ticket: {
    ru: 'У вас уже есть билет на это событие.',
    kk: 'Бұл іс-шараға билетіңіз бар.',
    en: 'You already have a ticket for this event.',
  },
  per_person_limit: {
    ru: 'Не больше {limit} на человека.',
    kk: 'Бір адамға {limit} билеттен артық емес.',
    en: 'No more than {limit} per person.',
  },
  per_order_limit: {
    ru: 'Не больше {limit} в одном заказе.',
    kk: 'Бір тапсырыста {limit} билеттен артық емес.',
    en: 'No more than {limit} in one order.',
  },
  sales_not_started: {
    ru: 'Продажа ещё не началась.',
    kk: 'Сату әлі басталған жоқ.',
    en: 'Sales have not started yet.',
  },
  sales_ended: { ru: 'Продажа закончилась.', kk: 'Сату аяқталды.', en: 'Sales have ended.' },
  event_not_on_sale: {
    ru: 'На это событие сейчас нельзя взять билет.',
    kk: 'Бұл іс-шараға қазір билет алуға болмайды.',
    en: 'Tickets for this event are not on sale.',
  },
  members_only: {
    ru: 'Билет только для членов клуба. Вступите в клуб.',
    kk: 'Билет тек клуб мүшелеріне. Клубқа қосылыңыз.',
    en: 'For members of the club only. Join the club.',
  },
  domain_only: {
    ru: 'Билет только для почты на домене {domain}.',
    kk: 'Билет тек {domain} доменіндегі поштаға.',
    en: 'Only for e-mails on {domain}.',
  },
  access_code_required: {
    ru: 'Для этого билета нужен код.',
    kk: 'Бұл билетке код керек.',
    en: 'This ticket needs a code.',
  },
  one_event_per_order: {
    ru: 'В одном заказе — билеты одного события.',
    kk: 'Бір тапсырыста тек бір іс-шараның билеттері болады.',
    en: 'One order holds tickets of one event.',
  },
  one_currency_per_order: {
    ru: 'В одном заказе — билеты в одной валюте.',
    kk: 'Бір тапсырыста тек бір валютадағы билеттер болады.',
    en: 'One order holds tickets in one currency.',
  },
  club_heads_only: {
    ru: 'Билет только для глав клубов.',
    kk: 'Билет тек клуб жетекшілеріне.',
    en: 'For heads of clubs only.',
  },
  price_changed: {
    ru: 'Цена изменилась. Обновите страницу.',
    kk: 'Бағасы өзгерді. Бетті жаңартыңыз.',
    en: 'The price has changed. Refresh the page.',
  },
  gateway_unknown: {
    ru: 'Такого способа оплаты нет.',
    kk: 'Мұндай төлем тәсілі жоқ.',
    en: 'There is no such payment method.',
  },
  gateway_unavailable: {
    ru: 'Платёжная система не отвечает. Попробуйте ещё раз.',
    kk: 'Төлем жүйесі жауап бермейді. Қайталап көріңіз.',
    en: 'The payment service does not answer. Try again.',
  },
  amount_too_small: {
    ru: 'Сумма меньше, чем принимает платёжная система.',
    kk: 'Сома төлем жүйесі қабылдайтын мөлшерден аз.',
    en: 'The amount is below what the payment service accepts.',
  },
  order_not_payable: {
    ru: 'Этот заказ уже нельзя оплатить.',
    kk: 'Бұл тапсырысты енді төлеуге болмайды.',
    en: 'This order can no longer be paid.',
  },
  order_not_cancellable: {
    ru: 'Этот заказ уже нельзя отменить.',
    kk: 'Бұл тапсырысты енді болдырмауға болмайды.',
    en: 'This order can no longer be cancelled.',
  },
  ticket_not_cancellable: {
    ru: 'Этот билет уже нельзя отменить.',
    kk: 'Бұл билетті енді болдырмауға болмайды.',
    en: 'This ticket can no longer be cancelled.',
  },
  refund_exceeds_captured: {
    ru: 'Возврат больше оплаченной суммы.',
    kk: 'Қайтарым төленген сомадан көп.',
    en: 'The refund is larger than what was paid.',
  },
  refund_not_supported: {
    ru: 'Эта платёжная система не возвращает деньги сама.',
    kk: 'Бұл төлем жүйесі ақшаны өзі қайтармайды.',
    en: 'This payment service cannot give money back by itself.',
  },
  invalid_card: {
    ru: 'Проверьте номер, срок и код карты.',
    kk: 'Карта нөмірін, мерзімін және кодын тексеріңіз.',
    en: 'Check the card’s number, expiry date and code.',
  },
  payment_page_closed: {
    ru: 'Эта страница оплаты уже закрыта.',
    kk: 'Бұл төлем беті жабылған.',
    en: 'This payment page is closed.',
  },
  invalid_signature: { ru: 'Подпись не подошла.', kk: 'Қолтаңба сәйкес емес.', en: 'The signature does not match.' },
  not_simulated: {
    ru: 'Только для платежей песочницы.',
    kk: 'Тек құмсалғыш төлемдері үшін.',
    en: 'Only for payments of the sandbox.',
  },
  card_declined: { ru: 'Банк отклонил карту.', kk: 'Банк картаны қабылдамады.', en: 'The bank declined the card.' },
  check_in_forbidden: {
    ru: 'У вас нет допуска к этому входу.',
    kk: 'Бұл кіреберіске рұқсатыңыз жоқ.',
    en: 'You have no grant for this door.',
  },
  not_checked_in: {
    ru: 'Этот билет ещё не отмечен.',
    kk: 'Бұл билет әлі белгіленбеген.',
    en: 'This ticket has not been checked in.',
  },
  slot_taken: { ru: 'Это время уже занято.', kk: 'Бұл уақыт бос емес.', en: 'This time is already taken.' },
  series_has_no_reservation: {
    ru: 'В этой серии нет броней без события.',
    kk: 'Бұл серияда іс-шарасыз бронь жоқ.',
    en: 'This series has no reservation without an event.',
  },
  price_not_allowed: {
    ru: 'Цена события клуба: бесплатно или 500 ₸.',
    kk: 'Клуб іс-шарасының бағасы: тегін немесе 500 ₸.',
    en: 'A club event is free or costs 500 ₸.',
  },
  members_outnumber_capacity: {
    ru: 'В клубе участников: {members}, а мест: {limit}. У каждого участника должно быть место.',
    kk: 'Клуб мүшелерінің саны: {members}, ал орын саны: {limit}. Әр мүшеге орын болуы керек.',
    en: 'The club has {members} members and the event {limit} places. Every member must have one.',
  },
  capacity_above_location: {
    ru: 'В этом месте помещается не больше {limit} человек.',
    kk: 'Бұл орынға {limit} адамнан артық сыймайды.',
    en: 'This place holds no more than {limit} people.',
  },
  slot_past: { ru: 'Это время уже прошло.', kk: 'Бұл уақыт өтіп кетті.', en: 'This time is over.' },
  slot_off_step: {
    ru: 'Здесь бронируют с шагом {minutes} мин.',
    kk: 'Мұнда {minutes} минуттық қадаммен брондалады.',
    en: 'Reservations here go by steps of {minutes} minutes.',
  },
  slot_too_short: {
    ru: 'Бронь не короче {minutes} мин.',
    kk: 'Бронь {minutes} минуттан кем болмауы керек.',
    en: 'A reservation lasts at least {minutes} minutes.',
  },
  slot_too_long: {
    ru: 'Бронь не длиннее {minutes} мин.',
    kk: 'Бронь {minutes} минуттан аспауы керек.',
    en: 'A reservation lasts at most {minutes} minutes.',
  },
  slot_too_soon: {
    ru: 'Бронировать нужно не позже чем за {minutes} мин до начала.',
    kk: 'Басталуына кемінде {minutes} минут қалғанда брондау керек.',
    en: 'Reserve at least {minutes} minutes before the start.',
  },
  slot_beyond_horizon: {
    ru: 'Бронировать можно не больше чем на {days} дн. вперёд.',
    kk: 'Ең көбі {days} күн бұрын брондауға болады.',
    en: 'You can reserve at most {days} days ahead.',
  },
  slot_closed: { ru: 'В это время здесь закрыто.', kk: 'Бұл уақытта мұнда жабық.', en: 'It is closed at this time.' },
  space_within_itself: {
    ru: 'Место не может состоять из самого себя.',
    kk: 'Орын өз-өзінен құралмайды.',
    en: 'A place cannot be part of itself.',
  },
  booking_state: {
    ru: 'С этой бронью так уже не поступить: её состояние изменилось.',
    kk: 'Бұл броньмен енді олай істеуге болмайды: оның күйі өзгерген.',
    en: 'This can no longer be done with the reservation: its state has changed.',
  },
  booking_not_alive: {
    ru: 'Эта бронь отменена или её время вышло.',
    kk: 'Бұл бронь жойылған немесе мерзімі өткен.',
    en: 'This reservation is cancelled or its time is over.',
  },
  event_outside_booking: {
    ru: 'Событие должно помещаться в бронь своего клуба.',
    kk: 'Іс-шара өз клубының броні ішіне сыюы керек.',
    en: 'The event must lie within a reservation of its club.',
  },
  recurrence_conflicts: {
    ru: 'Не все даты свободны. Пропустите занятые или выберите другое время.',
    kk: 'Күндердің бәрі бос емес. Бос еместерін өткізіп жіберіңіз немесе басқа уақыт таңдаңыз.',
    en: 'Not all dates are free. Skip those that are taken, or choose another time.',
  },
  booking_already_attached: {
    ru: 'К этой брони уже привязано событие.',
    kk: 'Бұл броньға іс-шара тіркелген.',
    en: 'This reservation already has an event.',
  },
  capacity_below_taken: {
    ru: 'Уже занято мест: {taken}. Меньше сделать нельзя.',
    kk: 'Алынған орын: {taken}. Одан аз болмайды.',
    en: '{taken} places are taken; the capacity cannot be lower.',
  },
  ends_before_start: {
    ru: 'Конец должен быть позже начала.',
    kk: 'Аяқталуы басталуынан кейін болуы керек.',
    en: 'The end must be after the start.',
  },
  already_reviewed: {
    ru: 'Вы уже оставили отзыв.',
    kk: 'Сіз пікір қалдырғансыз.',
    en: 'You have already left a review.',
  },
  not_attended: {
    ru: 'Отзыв оставляют те, кто был на событии.',
    kk: 'Пікірді іс-шараға қатысқандар қалдырады.',
    en: 'Only those who attended can leave a review.',
  },
  insufficient_bonuses: { ru: 'Недостаточно бонусов.', kk: 'Бонус жеткіліксіз.', en: 'Not enough bonuses.' },
  review_window_closed: {
    ru: 'Отзыв можно менять 7 дней. Этот срок прошёл.',
    kk: 'Пікірді 7 күн ішінде өзгертуге болады. Мерзім өтіп кетті.',
    en: 'A review can be changed for 7 days. That time is over.',
  },
  already_replied: {
    ru: 'На этот отзыв уже ответили.',
    kk: 'Бұл пікірге жауап берілген.',
    en: 'This review has been answered already.',
  },
  already_reported: {
    ru: 'Вы уже пожаловались на этот отзыв.',
    kk: 'Сіз бұл пікірге шағымдандыңыз.',
    en: 'You have already reported this review.',
  },
  excuse_too_late: {
    ru: 'Отпроситься можно не позже чем через 24 часа после встречи клуба.',
    kk: 'Клуб кездесуінен кейін 24 сағат ішінде ғана рұқсат сұрауға болады.',
    en: 'You can ask to be excused until 24 hours after a club event.',
  },
  redemption_not_found: {
    ru: 'Код не подходит: он неверный, использован или истёк.',
    kk: 'Код жарамсыз: қате, қолданылған немесе мерзімі өткен.',
    en: 'The code does not work: it is wrong, used or expired.',
  },
  already_member: { ru: 'Вы уже в этом клубе.', kk: 'Сіз бұл клубтасыз.', en: 'You are already in this club.' },
  already_requested: { ru: 'Заявка уже отправлена.', kk: 'Өтінім жіберілген.', en: 'You have already asked to join.' },
  already_delivered: {
    ru: 'Уже доставлено: второй раз это не произойдёт.',
    kk: 'Жеткізіліп қойған: екінші рет болмайды.',
    en: 'It has been delivered already and will not happen twice.',
  },
  channel_unreachable: {
    ru: 'По этому каналу до вас не дойти: сначала подключите его в настройках.',
    kk: 'Бұл арна сізге жетпейді: алдымен оны баптаулардан қосыңыз.',
    en: 'This channel does not reach you: connect it in the settings first.',
  },
  push_not_configured: {
    ru: 'Уведомления в браузер на этом сайте не включены.',
    kk: 'Бұл сайтта браузер хабарламалары қосылмаған.',
    en: 'Browser notifications are not set up on this site.',
  },
  letter_emptied: {
    ru: 'Содержимое этого письма удалено после отправки: в нём была ссылка для входа.',
    kk: 'Бұл хаттың мазмұны жіберілгеннен кейін өшірілген: онда кіру сілтемесі болған.',
    en: 'The content of this letter was removed after sending, as it held a sign-in link.',
  },
  append_only: {
    ru: 'Записи журнала не меняются и не удаляются.',
    kk: 'Журнал жазбалары өзгертілмейді және жойылмайды.',
    en: 'Ledger entries are never changed or deleted.',
  },
} as const satisfies Record<string, Localised>

export type ErrorCode = keyof typeof errors

/** The message of a code in a language, with `{name}` filled from `params`. */
export function errorMessage(code: ErrorCode, locale: Locale, params: Record<string, string | number> = {}): string {
  return errors[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
