import type { EventTemplate } from './event-types.ts';
import { h, kzt, p, t, ul } from './text.ts';

/** Theatre, film, books, photography and the traditions. */
export const cultureEvents = [
  {
    slug: 'last-minibus',
    title: t('Премьера: «Последняя маршрутка»', 'Премьера: «Соңғы маршрутка»', 'Premiere: “The Last Minibus”'),
    summary: t('Ночь, трасса Каскелен – Алматы, шесть пассажиров и водитель, который забыл дорогу. Комедия, от которой хочется позвонить домой.', 'Түн, Қаскелең – Алматы жолы, алты жолаушы және жолды ұмытқан жүргізуші. Үйге қоңырау шалғың келетін комедия.', 'Night, the Kaskelen–Almaty road, six passengers and a driver who has forgotten the way. A comedy that makes you want to phone home.'),
    description: [
      p('Пьесу написала третьекурсница Әсем Жұмабекова по разговорам, подслушанным в маршрутке 456. Играют на двух языках сразу, субтитры на экране.', 'Пьесаны үшінші курс студенті Әсем Жұмабекова 456-маршруткада естіген әңгімелерінен жазған. Екі тілде қатар ойналады, субтитр экранда.', 'Third-year Äsem Jumabekova wrote the play from talk overheard on minibus 456. It is played in two languages at once with surtitles.'),
      ul(['Два акта, один антракт с чаем', 'Екі акт, шай ішетін бір антракт', 'Two acts, one interval with tea'], ['После спектакля – разговор с актёрами', 'Спектакльден соң әртістермен әңгіме', 'A talk with the cast afterwards']),
      p('Опоздавших пускаем только в антракте: маршрутка не ждёт.', 'Кешіккендер тек антрактіде кіреді: маршрутка күтпейді.', 'Latecomers get in at the interval only: the minibus does not wait.'),
    ],
    category: 'culture', genres: ['performance'], tags: ['in-kazakh', 'guest'], club: 'sahna-theatre', type: 'general',
    location: 'red-hall', minutes: 150, price: kzt(1000), capacity: 300, ticketTypes: [
      { name: t('Балкон', 'Балкон', 'Balcony'), price: kzt(1000), capacity: 100 },
      { name: t('Партер', 'Партер', 'Stalls'), price: kzt(1500), capacity: 200 },
    ],
    days: ['thu', 'fri', 'sat'], hour: 19, repeats: 3, taste: [0, 0.9, -0.1, 0.3], quality: 4.8,
  },
  {
    slug: 'improv-night',
    title: t('Импровизация: как пойдёт', 'Импровизация: қалай болса, солай', 'Improv: however it goes'),
    summary: t('Зал кричит слово, актёры делают из него двадцать минут театра.', 'Зал бір сөз айтады, әртістер одан жиырма минуттық театр жасайды.', 'The audience shouts a word and the actors make twenty minutes of theatre of it.'),
    description: [
      p('Правил три: соглашайся, добавляй, не умничай. В прошлый раз из слова «пельмени» вышла драма о переезде, и плакали даже световики.', 'Ереже үшеу: келіс, қос, ақылсынба. Өткенде «тұшпара» сөзінен көшу туралы драма шығып, жарықшылардың өзі жылады.', 'Three rules: agree, add, don’t be clever. Last time the word “dumplings” became a drama about moving house, and even the lighting crew cried.'),
      ul(['Вытащить на сцену могут, но только если сам кивнёшь', 'Сахнаға шығаруы мүмкін, бірақ өзің бас изесең ғана', 'You may be pulled on stage, but only if you nod'], ['Можно прийти прямо с пары', 'Сабақтан тура келуге болады', 'Come straight from class']),
      p('Каждый вечер единственный: повторов не бывает.', 'Әр кеш біреу-ақ: қайталау болмайды.', 'Every night happens once: nothing is repeated.'),
    ],
    category: 'culture', genres: ['performance'], tags: ['open-mic', 'beginners'], club: 'sahna-theatre', type: 'general',
    location: 'cabinet-e', minutes: 90, price: 0, capacity: 40, days: ['fri', 'tue'], hour: 19, repeats: 3, taste: [0.1, 0.8, 0.2, -0.2], quality: 4.6,
  },
  {
    slug: 'blanket-cinema',
    title: t('Кино под пледом', 'Көрпе астындағы кино', 'Blanket cinema'),
    summary: t('Фильм на языке оригинала, субтитры на трёх языках и обсуждение, которое всегда длиннее фильма.', 'Түпнұсқа тіліндегі фильм, үш тілді субтитр және фильмнен ұзақ талқылау.', 'A film in its own language, subtitles in three, and a discussion that always outlasts the film.'),
    description: [
      p('Показываем то, что не попадает в торговые центры: казахское авторское кино, анимацию, документалки студентов. Что именно – узнаём голосованием за два дня.', 'Сауда орталықтарына жетпейтінді көрсетеміз: қазақ авторлық киносы, анимация, студенттердің деректі фильмдері. Қайсысы екенін екі күн бұрын дауыспен шешеміз.', 'We show what never reaches the malls: Kazakh auteur cinema, animation, student documentaries. Which one is decided by a vote two days before.'),
      ul(['Пледы есть, попкорн жарим сами', 'Көрпе бар, попкорнды өзіміз қуырамыз', 'Blankets here, popcorn popped by us'], ['Телефоны складываем в корзину', 'Телефондар себетке салынады', 'Phones go into a basket']),
      p('Кто пришёл первым, тому диван.', 'Бірінші келгенге – диван.', 'First come, first on the sofa.'),
    ],
    category: 'culture', genres: ['film'], tags: ['free-food', 'in-english'], club: 'lingua-club', type: 'general',
    location: 'cabinet-g', minutes: 150, price: 0, capacity: 55, days: ['fri', 'thu'], hour: 18, repeats: 4, taste: [0.1, 0.6, -0.4, -0.5], quality: 4.3,
  },
  {
    slug: 'kaskelen-photo-walk',
    title: t('Фотопрогулка: Каскелен на рассвете', 'Фотосеруен: таңғы Қаскелең', 'Photo walk: Kaskelen at dawn'),
    summary: t('Базар просыпается, горы розовеют, пекарь достаёт первые лепёшки. Снимаем на всё, что снимает.', 'Базар оянады, тау қызарады, наубайшы алғашқы нанын шығарады. Не түсірсе, сонымен түсіреміз.', 'The bazaar wakes, the mountains turn pink, the baker takes out the first bread. Shoot with whatever shoots.'),
    description: [
      p('Идём медленно, четыре километра за два часа. На каждой остановке одно задание: тень, рука, красный цвет, звук, который видно.', 'Баяу жүреміз, екі сағатта төрт шақырым. Әр аялдамада бір тапсырма: көлеңке, қол, қызыл түс, көрінетін дыбыс.', 'We go slowly, four kilometres in two hours. Each stop has one task: a shadow, a hand, the colour red, a sound that can be seen.'),
      ul(['Встречаемся у главных ворот', 'Бас қақпа алдында кездесеміз', 'We meet at the main gate'], ['Телефона достаточно', 'Телефон жеткілікті', 'A phone is enough'], ['Лучшие кадры – на стену в фойе', 'Үздік кадрлар фойе қабырғасына ілінеді', 'The best frames go on the foyer wall']),
      p('Завтракаем вместе самсой.', 'Бірге самсамен таңғы ас ішеміз.', 'We have samsa for breakfast together.'),
    ],
    category: 'culture', genres: ['outing'], tags: ['photo', 'outdoors', 'beginners'], club: 'kadr-photo', type: 'general',
    location: null, venueText: t('Главные ворота кампуса', 'Кампустың бас қақпасы', 'Main gate of the campus'), minutes: 150, price: 0, capacity: 25, days: ['sun'], hour: 8, repeats: 4, taste: [0, 0.5, 0.1, -0.6], quality: 4.7,
  },
  {
    slug: 'portrait-light',
    title: t('Портрет одной лампой', 'Бір шаммен портрет', 'A portrait with one lamp'),
    summary: t('Одна лампа, белая стена и твой сосед по парте: снимаем портрет, который не стыдно повесить.', 'Бір шам, ақ қабырға және парталас көршің: ілуге ұялмайтын портрет түсіреміз.', 'One lamp, a white wall and the person beside you: a portrait worth hanging.'),
    description: [
      p('Разбираем четыре схемы света от Рембрандта до обложки журнала. Потом меняемся: полчаса ты фотограф, полчаса – модель.', 'Рембрандттан журнал мұқабасына дейінгі төрт жарық сұлбасын талдаймыз. Сосын ауысамыз: жарты сағат фотографсың, жарты сағат – модельсің.', 'Four light set-ups, from Rembrandt to a magazine cover. Then we swap: half an hour behind the camera, half an hour in front.'),
      ul(['Можно на телефон', 'Телефонмен де болады', 'Phones welcome'], ['Готовые снимки – твои', 'Дайын суреттер өзіңдікі', 'The pictures are yours']),
      p('Заодно обновишь фото в профиле.', 'Профиліңдегі суретті де жаңартасың.', 'You will also get a new profile picture.'),
    ],
    category: 'culture', genres: ['workshop'], tags: ['photo', 'hands-on', 'design'], club: 'kadr-photo', type: 'general',
    location: 'cabinet-e', minutes: 120, price: kzt(500), capacity: 16, days: ['sat', 'wed'], hour: 15, repeats: 2, taste: [0.2, 0.7, -0.2, 0.1], quality: 4.6,
  },
  {
    slug: 'poetry-night',
    title: t('Өлең түні: ночь поэзии', 'Өлең түні', 'Öleñ Tüni: a night of poetry'),
    summary: t('Стихи на всех языках кампуса, перевод на экране, микрофон открыт до последнего желающего.', 'Кампустағы барлық тілде өлең, аудармасы экранда, микрофон соңғы адамға дейін ашық.', 'Poems in every language of the campus, translations on the screen, an open microphone until the last reader.'),
    description: [
      p('Мукагали рядом с Бродским, рэп первокурсника рядом с газелью Низами. Можно читать своё, можно любимое, можно с листа и дрожащим голосом.', 'Мұқағали Бродскиймен, бірінші курстың рэпі Низами ғазалымен қатар тұрады. Өзіңдікін де, сүйіктіңді де, қағаздан дірілдеп те оқуға болады.', 'Muqağali beside Brodsky, a first-year’s rap beside a ghazal by Nizami. Read your own or a favourite, from paper, with a shaking voice.'),
      ul(['Пять минут на человека', 'Бір адамға бес минут', 'Five minutes each'], ['Свечи электрические, чай настоящий', 'Шырағдан электрлі, шай нағыз', 'Electric candles, real tea']),
      p('Лучшее попадёт в зин «Үтір».', 'Үздіктері «Үтір» зиніне енеді.', 'The best goes into our zine Ütir.'),
    ],
    category: 'culture', genres: ['performance', 'festival'], tags: ['poetry', 'open-mic', 'in-kazakh'], club: 'soz-literature', type: 'general',
    location: 'blue-hall', minutes: 120, price: 0, capacity: 110, days: ['thu', 'wed'], hour: 18, repeats: 2, taste: [0.2, 0.8, -0.6, 0.1], quality: 4.6,
  },
  {
    slug: 'blind-book-swap',
    title: t('Книга вслепую', 'Жасырын кітап', 'Blind date with a book'),
    summary: t('Принеси книгу, завёрнутую в бумагу, унеси чужую. На обложке – только три слова.', 'Қағазға оралған кітап әкел, басқасын алып кет. Мұқабасында үш сөз ғана.', 'Bring a book wrapped in paper, leave with somebody else’s. Only three words on the cover.'),
    description: [
      p('«Море, стыд, собака». «Степь, поезд, письмо». Угадывать не обязательно, обязательно написать внутри, почему ты её полюбил.', '«Теңіз, ұят, ит». «Дала, пойыз, хат». Табу міндетті емес, ішіне неге жақсы көргеніңді жазу міндетті.', '“Sea, shame, dog.” “Steppe, train, letter.” You need not guess, but you must write inside why you loved it.'),
      ul(['Бумага и верёвка на месте', 'Қағаз бен жіп орнында бар', 'Paper and string provided'], ['Учебники не считаются', 'Оқулық есепке алынбайды', 'Textbooks do not count']),
      p('Кто пришёл без книги, выбирает из нашей коробки.', 'Кітапсыз келгендер біздің қораптан таңдайды.', 'Came without one? Choose from our box.'),
    ],
    category: 'culture', genres: ['fair', 'networking'], tags: ['poetry', 'eco', 'first-year'], club: 'soz-literature', type: 'general',
    location: 'cabinet-d', minutes: 90, price: 0, capacity: 40, days: ['mon', 'wed'], hour: 17, repeats: 2, taste: [0.3, 0.4, -0.7, 0], quality: 4.5,
  },
  {
    slug: 'nauryz-campus',
    title: t('Наурыз на кампусе', 'Кампустағы Наурыз', 'Nauryz on campus'),
    summary: t('Наурыз-көже на триста мисок, алтыбақан, айтыс студентов и юрта от каждого факультета.', 'Үш жүз кесе наурыз-көже, алтыбақан, студенттер айтысы және әр факультеттен бір киіз үй.', 'Nauryz-köje for three hundred bowls, a giant swing, a student aitys and a yurt from every faculty.'),
    description: [
      p('Начинаем с көрісу – здороваемся за весь прошедший год. Потом игры: асық ату, арқан тартыс и соревнование, чья бабушка передала лучшие баурсаки.', 'Көрісуден бастаймыз – өткен жыл үшін амандасамыз. Одан кейін ойындар: асық ату, арқан тартыс және кімнің әжесінің бауырсағы дәмді деген жарыс.', 'We begin with körisu, greeting each other for the whole past year. Then games: asyq, tug of war and a contest over whose grandmother sent the best bauyrsaq.'),
      ul(['Национальная одежда приветствуется', 'Ұлттық киім құпталады', 'Traditional dress welcome'], ['Айтыс в 14:00', 'Айтыс 14:00-де', 'Aitys at 14:00'], ['Еды хватит всем', 'Тамақ бәріне жетеді', 'Food for everyone']),
      h('Наурыз мейрамы құтты болсын!', 'Наурыз мейрамы құтты болсын!', 'Nauryz meiramy qutty bolsyn!'),
    ],
    category: 'campus', genres: ['festival', 'fair'], tags: ['traditions', 'free-food', 'outdoors', 'live-music'], club: null, type: 'general',
    location: null, venueText: t('Площадь перед главным корпусом', 'Бас ғимарат алдындағы алаң', 'The square in front of the main building'), minutes: 240, price: 0, capacity: 300, bonusPoints: 20, days: ['sat', 'sun', 'fri'], hour: 12, months: [3], repeats: 1, taste: [-0.4, 0.4, 0.6, 0], quality: 4.9,
  },
  {
    slug: 'board-game-night',
    title: t('Вечер настолок', 'Үстел ойындары кеші', 'Board game night'),
    summary: t('Тридцать игр, двадцать столов и объяснятель правил в жёлтой жилетке.', 'Отыз ойын, жиырма үстел және сары кеудеше киген ереже түсіндіруші.', 'Thirty games, twenty tables and a rules explainer in a yellow vest.'),
    description: [
      p('«Каркассон», «Имаджинариум», «Кодовые имена» на казахском, тоғызқұмалақ и одна партия «Монополии», которая идёт с прошлого семестра.', '«Каркассон», «Имаджинариум», қазақша «Кодтық есімдер», тоғызқұмалақ және өткен семестрден бері жүріп жатқан бір «Монополия».', 'Carcassonne, Dixit, Codenames in Kazakh, toğyzqumalaq, and one game of Monopoly that has been running since last semester.'),
      ul(['Одиночек сажаем за общий стол', 'Жалғыз келгендерді ортақ үстелге отырғызамыз', 'Come alone and we find you a table'], ['Свою игру приносить можно', 'Өз ойыныңды әкелуге болады', 'Bring your own game']),
      p('Проигравший моет кружки.', 'Жеңілген кружка жуады.', 'The loser washes the mugs.'),
    ],
    category: 'campus', genres: ['networking'], tags: ['board-games', 'first-year', 'free-food'], club: null, type: 'general',
    location: 'cabinet-i', minutes: 180, price: 0, capacity: 80, days: ['wed', 'fri', 'sat'], hour: 18, repeats: 4, taste: [0.4, -0.1, 0.2, -0.8], quality: 4.5,
  },
  {
    slug: 'campus-quiz',
    title: t('Квиз «Что? Где? SDU»', '«Не? Қайда? SDU» квизі', 'What? Where? SDU: the quiz'),
    summary: t('Семь раундов, команды по шесть и вопросы, на которые не отвечает телефон.', 'Жеті раунд, алты адамдық командалар және телефон жауап бере алмайтын сұрақтар.', 'Seven rounds, teams of six and questions your phone cannot answer.'),
    description: [
      p('Сколько ступеней до F303? Какой фильм снимали в нашей столовой? Музыкальный раунд играют живьём, кулинарный – пробуют.', 'F303-ке дейін қанша баспалдақ бар? Асханамызда қай фильм түсірілген? Музыка раундын жанды орындайды, тағам раундын – дәмін татып көреді.', 'How many steps up to F303? Which film was shot in our canteen? The music round is played live, the food round is eaten.'),
      ul(['Можно прийти без команды', 'Командасыз келуге болады', 'Come without a team'], ['Приз – ужин у ректора', 'Жүлде – ректормен кешкі ас', 'The prize is dinner with the rector']),
      p('Ведёт преподаватель матанализа, апелляции не принимаются.', 'Жүргізуші – матанализ оқытушысы, апелляция қабылданбайды.', 'Your host teaches calculus; appeals are not accepted.'),
    ],
    category: 'campus', genres: ['contest', 'networking'], tags: ['team', 'prizes'], club: null, type: 'general',
    location: 'blue-hall', minutes: 150, price: kzt(500), capacity: 120, days: ['thu', 'tue'], hour: 18, repeats: 3, taste: [0.7, 0, 0.3, -0.4], quality: 4.4,
  },
] as const satisfies readonly EventTemplate[];
