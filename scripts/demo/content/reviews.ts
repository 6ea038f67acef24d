import { t } from './text.ts'
import type { Text } from './types.ts'

export type Stars = 1 | 2 | 3 | 4 | 5

/** Comments that fit any event, by the stars they come with. A student writes in the own language. */
export const reviewComments: Readonly<Record<Stars, readonly Text[]>> = {
  5: [
    t(
      'Лучший вечер за семестр. Вышли и ещё час стояли у входа, не хотели расходиться.',
      'Семестрдегі ең жақсы кеш. Шыққан соң тағы бір сағат есік алдында тарқамай тұрдық.',
      'The best evening of the semester. We stood outside for another hour, nobody wanted to leave.',
    ),
    t(
      'Организация на высоте: начали вовремя, на входе без очереди, QR считался сразу.',
      'Ұйымдастыру керемет: уақытында басталды, кіреберісте кезек жоқ, QR бірден оқылды.',
      'Really well run: started on time, no queue at the door, the QR scanned at once.',
    ),
    t(
      'Пришла одна, ушла с тремя новыми друзьями.',
      'Жалғыз келіп, үш жаңа доспен кеттім.',
      'Came alone, left with three new friends.',
    ),
    t(
      'Если будет ещё раз – беру билет в первый же день.',
      'Тағы болса, билетті бірінші күні-ақ аламын.',
      'If it happens again I am getting a ticket on day one.',
    ),
    t('Мурашки. Реально.', 'Денем түршігіп кетті. Шынымен.', 'Goosebumps. Actual goosebumps.'),
    t(
      'Ведущий держал зал два часа, ни разу не полез в телефон.',
      'Жүргізуші екі сағат залды ұстап отырды, телефонға бір рет те қарамадым.',
      'The host held the room for two hours, I did not look at my phone once.',
    ),
    t(
      'Всё понятно даже тем, кто в теме ноль. Спасибо за терпение!',
      'Мүлде хабары жоқ адамға да бәрі түсінікті. Шыдамдарыңызға рақмет!',
      'Clear even for someone who knew nothing. Thank you for your patience!',
    ),
    t(
      'Атмосфера – как дома у друзей, только со звуком и светом.',
      'Достарыңның үйіндегідей жылы, тек дыбысы мен жарығы бар.',
      'Felt like a friend’s living room, only with proper sound and light.',
    ),
    t(
      'Видно, сколько труда вложили. Ребята, вы космос.',
      'Қанша еңбек сіңгені көрініп тұр. Мықтысыңдар!',
      'You can see how much work went in. You people are stellar.',
    ),
    t(
      'Позвал соседа по комнате – теперь он в клубе.',
      'Бөлмелесімді ертіп бардым – енді ол клуб мүшесі.',
      'I brought my roommate; he has joined the club.',
    ),
    t(
      '500 тенге? Я бы и пять тысяч отдал.',
      '500 теңге ме? Мен бес мың да берер едім.',
      '500 tenge? I would have paid five thousand.',
    ),
    t(
      'Отдельный респект волонтёрам: всё подсказали, проводили, улыбались.',
      'Еріктілерге бөлек рақмет: жол көрсетті, жымиып қарсы алды.',
      'Special thanks to the volunteers: helpful, quick and smiling.',
    ),
    t(
      'Наконец-то мероприятие, где казахский звучит не только в приветствии.',
      'Ақыры қазақша тек сәлемдесуде емес, бүкіл кеште естілді.',
      'At last an event where Kazakh is heard beyond the greeting.',
    ),
    t(
      'Записал пять страниц. Половину уже применил.',
      'Бес бет жазып алдым. Жартысын қолданып та үлгердім.',
      'Five pages of notes, half of it already in use.',
    ),
    t(
      'Смеялась до слёз, а потом просто до слёз.',
      'Көзімнен жас аққанша күлдім, сосын жай ғана жыладым.',
      'Laughed till I cried, and then simply cried.',
    ),
    t(
      'Коротко, по делу, с чаем. Идеально.',
      'Қысқа, нұсқа, шаймен. Мінсіз.',
      'Short, to the point, with tea. Perfect.',
    ),
    t('Это то, ради чего стоит учиться в SDU.', 'SDU-да оқуға тұрарлық нәрсе осы.', 'This is what makes SDU worth it.'),
    t(
      'Сел на последний ряд «на десять минут». Остался до конца.',
      '«Он минутқа» деп соңғы қатарға отырдым. Аяғына дейін қалдым.',
      'Sat in the last row “for ten minutes”. Stayed to the end.',
    ),
    t(
      'Очень тёплая команда, новичков не бросают.',
      'Команда өте жылы, жаңа адамды жалғыз қалдырмайды.',
      'A warm team that never leaves newcomers alone.',
    ),
    t('Просто спасибо. Было нужно.', 'Жай ғана рақмет. Керек еді.', 'Just thank you. I needed that.'),
  ],
  4: [
    t(
      'Очень хорошо, но в зале было душно. Откройте окна в следующий раз.',
      'Өте жақсы, бірақ зал қапырық болды. Келесіде терезені ашыңыздаршы.',
      'Very good, though the room was stuffy. Open a window next time.',
    ),
    t(
      'Содержание отличное, начали на пятнадцать минут позже.',
      'Мазмұны керемет, бірақ он бес минут кеш басталды.',
      'Great content, started fifteen minutes late.',
    ),
    t(
      'Понравилось. Хотелось бы больше времени на вопросы.',
      'Ұнады. Сұраққа көбірек уақыт болса екен.',
      'Liked it. More time for questions, please.',
    ),
    t(
      'Звук иногда пропадал, но ребята выкрутились с юмором.',
      'Дыбыс кейде жоғалып кетті, бірақ жігіттер әзілмен жағдайдан шықты.',
      'The sound dropped now and then, but they handled it with humour.',
    ),
    t(
      'Крепкая четвёрка: интересно, полезно, но мест не хватало.',
      'Мықты төрттік: қызық, пайдалы, бірақ орын жетпеді.',
      'A solid four: interesting, useful, not quite enough seats.',
    ),
    t(
      'Приду ещё. Только сделайте субтитры покрупнее.',
      'Тағы келемін. Тек субтитр ірірек болсын.',
      'I will come again, but please make the subtitles bigger.',
    ),
    t(
      'Вторая половина сильнее первой – не уходите раньше времени.',
      'Екінші бөлімі біріншісінен мықты – ерте кетпеңіздер.',
      'The second half is better than the first: do not leave early.',
    ),
    t(
      'Хороший баланс серьёзного и весёлого.',
      'Байсалдылық пен көңілділік жақсы үйлескен.',
      'A nice balance of serious and fun.',
    ),
    t(
      'Еда закончилась за десять минут, остальное супер.',
      'Тамақ он минутта таусылды, қалғаны супер.',
      'The food was gone in ten minutes, the rest was super.',
    ),
    t(
      'Было круто, но слайды на одном языке – не все успевали.',
      'Керемет болды, бірақ слайд бір тілде – бәрі үлгермеді.',
      'Great, but the slides were in one language and not everyone kept up.',
    ),
    t(
      'Спасибо! Следующий раз давайте не в день мидтермов.',
      'Рақмет! Келесіде мидтерм күніне қоймайықшы.',
      'Thanks! Next time not on midterm day, please.',
    ),
    t(
      'Долго искал кабинет, указателей нет. Само событие понравилось.',
      'Кабинетті ұзақ іздедім, көрсеткіш жоқ. Шараның өзі ұнады.',
      'Took me ages to find the room, no signs. Liked the event itself.',
    ),
    t(
      'Душевно. Немного затянули с официальной частью.',
      'Жан жылытарлық. Ресми бөлімі сәл созылып кетті.',
      'Heartfelt, with a slightly long official part.',
    ),
    t(
      'Узнал больше, чем ждал, устал меньше, чем боялся.',
      'Күткенімнен көп білдім, қорыққанымнан аз шаршадым.',
      'Learnt more than I expected, got less tired than I feared.',
    ),
    t(
      'Хотелось бы запись для тех, кто был на парах.',
      'Сабақта болғандарға жазбасы керек еді.',
      'A recording for those in class would be nice.',
    ),
    t(
      'Сильные участники, честное судейство, призы могли бы быть интереснее.',
      'Қатысушылары мықты, төрелігі әділ, жүлделері қызығырақ болса да болар еді.',
      'Strong field, fair judging, the prizes could be more interesting.',
    ),
  ],
  3: [
    t(
      'Нормально. Ожидал большего после такой афиши.',
      'Жаман емес. Мұндай афишадан кейін көбірек күттім.',
      'All right. With a poster like that I expected more.',
    ),
    t(
      'Идея отличная, но программа скомкана.',
      'Идеясы керемет, бірақ бағдарламасы шашыраңқы.',
      'A great idea, a muddled programme.',
    ),
    t(
      'Половину времени настраивали проектор.',
      'Уақыттың жартысы проектор қосуға кетті.',
      'Half the time went on the projector.',
    ),
    t(
      'Для первого курса хорошо, для нас уже знакомо.',
      'Бірінші курсқа жақсы, бізге таныс дүние.',
      'Good for first-years, familiar to the rest of us.',
    ),
    t(
      'Людей было слишком много, до микрофона очередь не дошла.',
      'Адам тым көп болды, микрофонға кезек жетпеді.',
      'Too many people; I never got to the microphone.',
    ),
    t(
      'Середина на половину: гость хороший, модератор перебивал.',
      'Орташа: қонақ жақсы, модератор сөзін бөле берді.',
      'Half and half: good guest, but the moderator kept interrupting.',
    ),
    t('Можно было уложиться в час.', 'Бір сағатқа сыйғызуға болатын еді.', 'It could have fitted into an hour.'),
    t('Было бы лучше с перерывом.', 'Үзіліс болса, жақсырақ болар еді.', 'A break would have helped.'),
    t(
      'Холодно! Предупредили бы, взяла бы пальто.',
      'Суық болды! Ескертсеңіздер, пальто алар едім.',
      'Cold! A warning would have been nice.',
    ),
    t(
      'Команда старалась, но опыта пока мало. Верю, дальше будет лучше.',
      'Команда тырысты, тәжірибесі әлі аз. Алда жақсы болады деп сенемін.',
      'The team tried hard but is new to this. I believe it will get better.',
    ),
    t(
      'Расписание поменяли за час, половина не успела.',
      'Кесте бір сағат бұрын өзгеріп, жартысы үлгермеді.',
      'The timetable changed an hour before and half of us missed it.',
    ),
    t('Спокойно, без восторга.', 'Тыныш өтті, таңғалатындай емес.', 'Pleasant enough, nothing more.'),
  ],
  2: [
    t(
      'Ждали начала сорок минут, никто ничего не объяснил.',
      'Басталуын қырық минут күттік, ешкім ештеңе түсіндірмеді.',
      'Waited forty minutes, and nobody told us why.',
    ),
    t('Обещали практику, получили слайды.', 'Практика деп еді, слайд көрсетті.', 'Promised hands-on, got slides.'),
    t(
      'С последних рядов ничего не слышно.',
      'Соңғы қатардан ештеңе естілмейді.',
      'You cannot hear a thing from the back rows.',
    ),
    t('Тема интересная, подача скучная.', 'Тақырыбы қызық, айтылуы іш пыстырады.', 'Interesting topic, dull delivery.'),
    t(
      'Регистрация сломалась, стояли на улице.',
      'Тіркеу істен шығып, далада тұрып қалдық.',
      'Registration broke down and we stood outside.',
    ),
    t('Больше рекламы спонсора, чем события.', 'Шарадан гөрі демеушінің жарнамасы көп.', 'More sponsor than event.'),
    t(
      'Не хватило стульев, стоял полтора часа.',
      'Орындық жетпей, бір жарым сағат тұрдым.',
      'Not enough chairs; I stood for an hour and a half.',
    ),
    t(
      'Могло быть лучше, если бы готовились заранее.',
      'Алдын ала дайындалса, жақсырақ болар еді.',
      'Would have been better with some preparation.',
    ),
  ],
  1: [
    t(
      'Ушёл через двадцать минут. Жаль времени.',
      'Жиырма минуттан кейін кетіп қалдым. Уақытым босқа кетті.',
      'Left after twenty minutes. A waste of time.',
    ),
    t(
      'Перенесли зал и не предупредили. Искали по всем корпусам.',
      'Залды ауыстырып, ескертпеді. Барлық корпустан іздедік.',
      'They moved rooms without a word. We searched every building.',
    ),
    t(
      'Гость не приехал, об этом сказали только на месте.',
      'Қонақ келмеді, оны тек орнында айтты.',
      'The guest never came, and they only told us there.',
    ),
    t(
      'Описание и реальность – два разных события.',
      'Сипаттамасы мен шындығы – екі бөлек шара.',
      'The description and the reality were two different events.',
    ),
  ],
}
