import type { EventTemplate } from './event-types.ts';
import { kzt, p, t, ul } from './text.ts';

/** Business, career, debate and languages. */
export const growthEvents = [
  {
    slug: 'vision-talks',
    title: t('Vision Talks', 'Vision Talks', 'Vision Talks'),
    summary: t('Гость рассказывает не про успех, а про три решения, которые всё изменили. Вопросы из зала важнее слайдов.', 'Қонақ жетістігі туралы емес, бәрін өзгерткен үш шешімі туралы айтады. Залдағы сұрақ слайдтан маңызды.', 'A guest talks not of success but of three decisions that changed everything. Questions matter more than slides.'),
    description: [
      p('В этот раз у нас основательница сети пекарен, которая начинала с одной духовки в общежитии, закрыла первый бизнес со слезами и открыла второй без единого кредита.', 'Бұл жолғы қонақ – наубайханалар желісінің негізін қалаушы: жатақханадағы бір пештен бастаған, алғашқы бизнесін көз жасымен жапқан, екіншісін бірде-бір несиесіз ашқан.', 'This time it is the founder of a bakery chain who started with one oven in a dormitory, closed her first business in tears and opened the second without a single loan.'),
      ul(['40 минут истории', '40 минут әңгіме', '40 minutes of story'], ['40 минут вопросов без цензуры', '40 минут цензурасыз сұрақ', '40 minutes of uncensored questions'], ['Чай и нетворкинг', 'Шай мен танысу', 'Tea and meeting people']),
      p('Трансляция открыта для всех, но булочки – только в зале.', 'Трансляция бәріне ашық, бірақ тоқаш тек залда.', 'The stream is open to all, but the buns are in the hall.'),
    ],
    category: 'business', genres: ['lecture', 'networking'], tags: ['guest', 'startup', 'stream', 'free-food'], club: 'vision-club', type: 'general',
    location: 'blue-hall', stream: { url: 'https://www.youtube.com/@visionsdu/live', audience: 'public' }, minutes: 120, price: 0, capacity: 180, days: ['wed', 'tue'], hour: 18, repeats: 5, taste: [0.1, 0.2, -0.1, 0.9], quality: 4.6,
  },
  {
    slug: 'pitch-night',
    title: t('Ночь питчей', 'Питчтер түні', 'Pitch night'),
    summary: t('Десять студенческих стартапов, по три минуты, и зал с условным миллионом в руках.', 'Он студенттік стартап, үш минуттан, қолында шартты миллионы бар зал.', 'Ten student start-ups, three minutes each, and an audience holding a make-believe million.'),
    description: [
      p('На входе каждый получает десять «акше» и вкладывает их в идеи, которые понравились. Победитель по сборам встречается с настоящими инвесторами через неделю.', 'Кіреберісте әркім он «ақше» алып, ұнаған идеясына салады. Ең көп жинаған жоба бір аптадан кейін нағыз инвесторлармен кездеседі.', 'At the door everyone gets ten “aqshe” and invests them in the ideas they like. Whoever raises most meets real investors a week later.'),
      ul(['Заявки на питч – до понедельника', 'Питчке өтінім дүйсенбіге дейін', 'Apply to pitch by Monday'], ['Обратная связь каждому', 'Әрқайсысына кері байланыс', 'Feedback for everyone']),
      p('Прошлый победитель уже продаёт свои термокружки в трёх вузах.', 'Өткен жеңімпаз термокружкасын үш университетте сатып жүр.', 'Last time’s winner already sells her mugs at three universities.'),
    ],
    category: 'business', genres: ['contest', 'networking'], tags: ['startup', 'prizes', 'team'], club: 'impact-club', type: 'general',
    location: 'blue-hall', minutes: 150, price: kzt(500), capacity: 150, days: ['thu', 'fri'], hour: 18, repeats: 2, taste: [0.3, 0.1, 0.3, 0.9], quality: 4.4,
  },
  {
    slug: 'case-cup',
    title: t('Case Cup SDU', 'Case Cup SDU', 'Case Cup SDU'),
    summary: t('Реальная задача алматинской компании, четыре часа и жюри, которое перебивает.', 'Алматы компаниясының нақты міндеті, төрт сағат және сөзді бөлетін қазылар.', 'A real problem from an Almaty company, four hours and a jury that interrupts.'),
    description: [
      p('В прошлый раз спасали сеть аптек от очередей, в позапрошлый – везли клубнику в Астану. Кейс раздают в конвертах в одиннадцать.', 'Өткенде дәріханалар желісін кезектен құтқардық, оның алдында Астанаға құлпынай жеткіздік. Кейс он бірде конвертпен таратылады.', 'Last time we saved a chain of chemists from queues; before that we shipped strawberries to Astana. The case arrives in envelopes at eleven.'),
      ul(['Команды по четыре', 'Төрт адамнан команда', 'Teams of four'], ['Стажировка для победителей', 'Жеңімпаздарға тағылымдама', 'Internships for the winners'], ['Обед за нами', 'Түскі ас бізден', 'Lunch on us']),
      p('Калькуляторы можно, консультантов нельзя.', 'Калькуляторға болады, кеңесшіге болмайды.', 'Calculators allowed, consultants not.'),
    ],
    category: 'business', genres: ['contest'], tags: ['team', 'internship', 'free-food', 'certificate'], club: 'impact-club', type: 'general',
    location: 'cabinet-i', minutes: 360, price: kzt(500), capacity: 80, days: ['sat'], hour: 11, repeats: 2, taste: [0.6, -0.1, 0, 0.9], quality: 4.3,
  },
  {
    slug: 'student-money',
    title: t('Деньги студента', 'Студенттің ақшасы', 'Student money'),
    summary: t('Стипендия, рассрочка и кофе за 1 200: считаем честно и без морали.', 'Стипендия, бөліп төлеу және 1 200 теңгелік кофе: ашық әрі ақылсыз есептейміз.', 'Stipends, instalments and coffee at 1,200: we count honestly and without preaching.'),
    description: [
      p('Каждый приносит выписку за месяц (показывать не надо) и уходит с планом на следующий. Разберём, чем депозит отличается от подушки и почему «0-0-12» не ноль.', 'Әркім бір айлық үзінді көшірмесін әкеледі (көрсету міндетті емес), келесі айдың жоспарымен кетеді. Депозиттің жинақтан айырмасын және «0-0-12» неге нөл емес екенін түсіндіреміз.', 'Bring last month’s statement (you need not show it), leave with a plan for the next. We cover deposits, a rainy-day fund and why “0-0-12” is not zero.'),
      ul(['Таблица-шаблон в подарок', 'Үлгі кесте сыйға', 'A template spreadsheet to keep'], ['Можно анонимно спросить', 'Атын айтпай сұрауға болады', 'Anonymous questions welcome']),
      p('Ведёт выпускница SDU, аудитор.', 'Жүргізуші – SDU түлегі, аудитор.', 'Run by an SDU graduate, now an auditor.'),
    ],
    category: 'business', genres: ['workshop', 'lecture'], tags: ['beginners', 'first-year', 'hands-on'], club: 'vision-club', type: 'general',
    location: 'cabinet-d', minutes: 90, price: 0, capacity: 40, days: ['mon', 'tue'], hour: 17, repeats: 2, taste: [0.3, -0.2, -0.3, 0.5], quality: 4.2,
  },
  {
    slug: 'career-day',
    title: t('День карьеры', 'Мансап күні', 'Career day'),
    summary: t('Сорок компаний, быстрые собеседования за пять минут и стол, где правят резюме.', 'Қырық компания, бес минуттық жедел сұхбаттар және түйіндеме түзететін үстел.', 'Forty companies, five-minute interviews and a desk that fixes your CV.'),
    description: [
      p('Банки, IT, школы, заводы и два театра. На бейдже – не курс, а то, что ты умеешь: так разговоры получаются короче и лучше.', 'Банктер, IT, мектептер, зауыттар және екі театр. Бейджде курсың емес, қолыңнан не келетіні жазылады: әңгіме қысқа әрі нұсқа болады.', 'Banks, IT, schools, factories and two theatres. Your badge shows not your year but what you can do; the talks get shorter and better.'),
      ul(['Фото для резюме бесплатно', 'Түйіндемеге тегін сурет', 'Free CV photographs'], ['Полсотни стажировок', 'Елуге жуық тағылымдама', 'About fifty internships'], ['Лекции каждые полчаса', 'Жарты сағат сайын дәріс', 'A talk every half hour']),
      p('Приходи с тремя вопросами, уходи с тремя контактами.', 'Үш сұрақпен кел, үш байланыспен кет.', 'Come with three questions, leave with three contacts.'),
    ],
    category: 'career', genres: ['fair', 'networking'], tags: ['internship', 'guest', 'certificate'], club: null, type: 'general',
    location: 'red-hall', minutes: 300, price: 0, capacity: 350, bonusPoints: 20, days: ['thu', 'wed'], hour: 11, repeats: 2, taste: [0.2, -0.2, 0, 0.9], quality: 4.2,
  },
  {
    slug: 'cv-clinic',
    title: t('Резюме-клиника', 'Түйіндеме емханасы', 'CV clinic'),
    summary: t('Пятнадцать минут с рекрутером, красная ручка и одно резюме, которое наконец читается.', 'Рекрутермен он бес минут, қызыл қалам және ақыры оқылатын бір түйіндеме.', 'Fifteen minutes with a recruiter, a red pen and one CV that finally reads well.'),
    description: [
      p('Приём по записи, как у врача: диагноз, рецепт, контрольный визит через месяц. Пустое резюме первокурсника – тоже случай, и не самый тяжёлый.', 'Дәрігердегідей жазылумен қабылдаймыз: диагноз, рецепт, бір айдан соң қайта тексеру. Бірінші курстың бос түйіндемесі де сырқат, бірақ ең ауыры емес.', 'By appointment, like a doctor: diagnosis, prescription, a check-up in a month. A first-year’s empty CV is a case too, and not the gravest.'),
      ul(['Распечатай одну страницу', 'Бір бет басып шығарып кел', 'Print one page'], ['Три языка на выбор', 'Үш тілдің бірін таңда', 'Choose your language of three']),
      p('Живая очередь – если кто-то не пришёл.', 'Біреу келмесе, кезекпен кіруге болады.', 'Walk-ins if somebody does not show up.'),
    ],
    category: 'career', genres: ['workshop'], tags: ['internship', 'hands-on', 'first-year'], club: null, type: 'general',
    location: 'cabinet-h', minutes: 180, price: 0, capacity: 24, days: ['mon', 'wed'], hour: 14, repeats: 3, taste: [0.3, -0.3, -0.4, 0.8], quality: 4.5,
  },
  {
    slug: 'mock-interview',
    title: t('Пробное собеседование', 'Сынақ сұхбаты', 'Mock interview'),
    summary: t('Алгоритмы, кейс и вопрос «расскажите о себе» – онлайн, с настоящими интервьюерами и честным разбором.', 'Алгоритм, кейс және «өзіңіз туралы айтыңыз» – онлайн, нағыз сұхбат алушылармен және ашық талдаумен.', 'Algorithms, a case and “tell me about yourself”: online, with real interviewers and honest feedback.'),
    description: [
      p('Половина часа под таймер, половина – разбор: где молчал слишком долго, где ответил не на тот вопрос, а где был хорош и не заметил.', 'Жарты сағат таймермен, жарты сағат талдау: қай жерде ұзақ үндемедің, қай жерде басқа сұраққа жауап бердің, қай жерде мықты болып, өзің байқамадың.', 'Half an hour on the clock, half an hour of review: where you were silent too long, where you answered another question, where you were good and did not notice.'),
      ul(['Ссылка придёт вместе с билетом', 'Сілтеме билетпен бірге келеді', 'The link comes with your ticket'], ['Камера и тихая комната', 'Камера мен тыныш бөлме', 'A camera and a quiet room']),
      p('Интервьюеры – выпускники SDU из Kaspi, Kolesa и EPAM.', 'Сұхбат алушылар – Kaspi, Kolesa, EPAM-дағы SDU түлектері.', 'Interviewers are SDU graduates at Kaspi, Kolesa and EPAM.'),
    ],
    category: 'career', genres: ['workshop'], tags: ['online', 'algorithms', 'internship'], club: 'acm-sdu', type: 'general',
    location: null, venueText: t('Онлайн, Google Meet', 'Онлайн, Google Meet', 'Online, Google Meet'), onlineLink: 'https://meet.google.com/sdu-mock-int', minutes: 120, price: 0, capacity: 30, days: ['tue', 'sun'], hour: 19, repeats: 2, taste: [0.8, -0.4, -0.3, 0.7], quality: 4.6,
  },
  {
    slug: 'debate-final',
    title: t('Финал дебатной лиги', 'Дебат лигасының финалы', 'Debate league final'),
    summary: t('«Эта палата закроет TikTok на время сессии». Восемь ораторов, один кубок, голосует зал.', '«Осы палата сессия кезінде TikTok-ты жабады». Сегіз шешен, бір кубок, дауысты зал береді.', '“This House would ban TikTok during exams.” Eight speakers, one cup, the audience votes.'),
    description: [
      p('Британский парламентский формат: семь минут на речь, с места можно задавать вопросы. После финала микрофон отдают залу – там обычно и случается лучшая речь вечера.', 'Британ парламенттік форматы: сөзге жеті минут, орыннан сұрақ қоюға болады. Финалдан кейін микрофон залға беріледі – кештің ең жақсы сөзі көбіне сонда айтылады.', 'British Parliamentary: seven minutes a speech, points from the floor. After the final the microphone goes to the audience, and that is usually where the best speech happens.'),
      ul(['Синхронный перевод на три языка', 'Үш тілге ілеспе аударма', 'Simultaneous translation into three languages'], ['Приз зрительских симпатий', 'Көрермен жүлдесі', 'An audience prize']),
      p('Приходи с мнением, уходи с другим.', 'Бір пікірмен кел, басқасымен кет.', 'Come with one opinion, leave with another.'),
    ],
    category: 'learning', genres: ['debate', 'tournament'], tags: ['stream', 'prizes', 'team'], club: 'sdu-debate', type: 'general',
    location: 'blue-hall', stream: { url: 'https://www.youtube.com/@sdudebate/live', audience: 'public' }, minutes: 150, price: 0, capacity: 180, days: ['fri', 'sat'], hour: 17, repeats: 2, taste: [0.5, 0.3, 0, 0.7], quality: 4.6,
  },
  {
    slug: 'debate-school',
    title: t('Школа дебатов: встать и возразить', 'Дебат мектебі: тұр да, қарсы шық', 'Debate school: stand up and object'),
    summary: t('Первое занятие для тех, у кого дрожат колени. Через два часа дрожать будет тема.', 'Тізесі дірілдейтіндерге арналған бірінші сабақ. Екі сағаттан кейін тақырыптың өзі дірілдейді.', 'A first class for people whose knees shake. In two hours it will be the motion that shakes.'),
    description: [
      p('Три упражнения: защити то, во что не веришь, перескажи противника лучше, чем он сам, и замолчи вовремя.', 'Үш жаттығу: сенбейтініңді қорға, қарсыласыңды өзінен артық айтып бер, уақытында тоқта.', 'Three exercises: defend what you do not believe, restate your opponent better than they did, and stop in time.'),
      ul(['Группы на казахском, русском и английском', 'Қазақша, орысша, ағылшынша топтар', 'Groups in Kazakh, Russian and English'], ['Не больше сорока человек', 'Қырық адамнан аспайды', 'No more than forty people']),
      p('Конспект с приёмами отправим после занятия.', 'Тәсілдер конспектісін сабақтан кейін жібереміз.', 'We send the notes afterwards.'),
    ],
    category: 'learning', genres: ['debate', 'workshop'], tags: ['beginners', 'first-year', 'certificate'], club: 'sdu-debate', type: 'general',
    location: 'cabinet-d', minutes: 120, price: 0, capacity: 40, days: ['mon', 'wed'], hour: 18, repeats: 3, taste: [0.4, 0.3, 0, 0.6], quality: 4.3,
  },
  {
    slug: 'english-table',
    title: t('English Table', 'English Table', 'English Table'),
    summary: t('Полтора часа говорим по-английски о поездах, бабушках и первой зарплате. Ошибки не исправляем, пока не попросишь.', 'Бір жарым сағат пойыз, әже, алғашқы жалақы туралы ағылшынша сөйлесеміз. Сұрамасаң, қатеңді түзетпейміз.', 'An hour and a half of English about trains, grandmothers and first salaries. No corrections unless you ask.'),
    description: [
      p('За каждым столом – один человек, для которого английский почти родной, и четверо, которым страшно. К третьему раунду страшно уже никому.', 'Әр үстелде ағылшыны ана тіліндей бір адам және қорқатын төрт адам. Үшінші раундта ешкім қорықпайды.', 'At each table sits one near-native speaker and four people who are scared. By round three nobody is.'),
      ul(['Уровень от A2', 'Деңгей A2-ден', 'From level A2'], ['Меняем стол каждые 20 минут', 'Үстел 20 минут сайын ауысады', 'We change tables every 20 minutes']),
      p('Печенье – за лучшую историю вечера.', 'Кештің ең жақсы әңгімесіне – печенье.', 'Biscuits for the best story of the night.'),
    ],
    category: 'learning', genres: ['networking', 'workshop'], tags: ['in-english', 'beginners', 'free-food'], club: 'lingua-club', type: 'general',
    location: 'cabinet-d', minutes: 90, price: 0, capacity: 36, days: ['tue', 'thu'], hour: 17, repeats: 5, taste: [0.1, 0.2, 0.4, 0.4], quality: 4.3,
  },
  {
    slug: 'qazaq-table',
    title: t('Қазақша үстел', 'Қазақша үстел', 'The Kazakh table'),
    summary: t('Для тех, кто всё понимает, но отвечает по-русски. Здесь не смеются, здесь ждут.', 'Бәрін түсініп, бірақ орысша жауап беретіндерге. Мұнда күлмейді, мұнда күтеді.', 'For people who understand everything but answer in Russian. Nobody laughs here; we wait.'),
    description: [
      p('Начинаем с еды: что ел утром, что готовила әже, чем пахнет дом. К концу вечера спорим о футболе и рассказываем анекдоты.', 'Тамақтан бастаймыз: таңертең не жедің, әжең не пісіретін, үйдің иісі қандай. Кеш соңында футбол туралы таласып, әзіл айтып отырамыз.', 'We start with food: what you had this morning, what your grandmother cooked, what home smells of. By the end we argue about football and tell jokes.'),
      ul(['Карточки со словами на столе', 'Үстелде сөз карточкалары', 'Word cards on the table'], ['Русский – только для «как сказать»', 'Орысша тек «қалай айтады?» үшін', 'Russian only for “how do you say”']),
      p('Қатеден қорықпа: біз де қателесеміз. Не бойся ошибок, мы тоже ошибаемся.', 'Қатеден қорықпа: біз де қателесеміз.', 'Do not fear mistakes: we make them too.'),
    ],
    category: 'learning', genres: ['networking'], tags: ['in-kazakh', 'beginners', 'traditions'], club: 'lingua-club', type: 'general',
    location: 'cabinet-e', minutes: 90, price: 0, capacity: 30, days: ['wed', 'mon'], hour: 17, repeats: 4, taste: [0, 0.3, 0.3, 0.2], quality: 4.7,
  },
] as const satisfies readonly EventTemplate[];
