import type { EventTemplate } from './event-types.ts';
import { kzt, p, t, ul } from './text.ts';

/** Code, robots and science. */
export const techEvents = [
  {
    slug: 'acm-sprint',
    title: t('ACM Sprint: три часа, десять задач', 'ACM Sprint: үш сағат, он есеп', 'ACM Sprint: three hours, ten problems'),
    summary: t('Командный контест по правилам ICPC. Один компьютер на троих и воздушный шар за каждую решённую задачу.', 'ICPC ережесімен командалық контест. Үш адамға бір компьютер, әр шешілген есепке бір шар.', 'A team contest by ICPC rules: one computer for three and a balloon for every problem solved.'),
    description: [
      p('Первые две задачи решит любой, кто закончил курс по программированию, последнюю пока не решил никто. Команды можно собрать на месте: в 10:45 знакомим тех, кто пришёл один.', 'Алғашқы екі есепті бағдарламалау курсын бітірген кез келген адам шығарады, соңғысын әзірге ешкім шығарған жоқ. Команданы орнында жинауға болады: жалғыз келгендерді 10:45-те таныстырамыз.', 'Anyone who has passed a programming course can solve the first two; nobody has solved the last one yet. Teams can form on the spot: at 10:45 we introduce those who came alone.'),
      ul(['C++, Java, Python и Go', 'C++, Java, Python және Go', 'C++, Java, Python and Go'], ['Заморозка таблицы за 40 минут до конца', 'Кесте соңғы 40 минутта қатырылады', 'The scoreboard freezes for the last 40 minutes'], ['Разбор сразу после контеста', 'Талдау контест біткен бойда', 'Debrief right after the contest']),
      p('Победители едут на сбор перед четвертьфиналом.', 'Жеңімпаздар ширек финал алдындағы жиынға барады.', 'The winners go to the training camp before the quarter-final.'),
    ],
    category: 'tech', genres: ['contest'], tags: ['algorithms', 'team', 'prizes'], club: 'acm-sdu', type: 'general',
    location: 'cabinet-f', minutes: 240, price: 0, capacity: 60, days: ['sat'], hour: 11, repeats: 4, taste: [0.9, -0.2, 0, 0.2], quality: 4.5,
  },
  {
    slug: 'graph-night',
    title: t('Ночь графов', 'Графтар түні', 'Graph night'),
    summary: t('Кратчайшие пути, потоки и мосты на примере алматинских автобусов.', 'Қысқа жолдар, ағындар мен көпірлер Алматы автобустарының мысалында.', 'Shortest paths, flows and bridges, explained with Almaty buses.'),
    description: [
      p('Как доехать из Каскелена в центр, если половина дорог перекрыта? За два часа пройдём путь от Дейкстры до максимального потока, и всё на настоящей карте.', 'Жолдың жартысы жабық болса, Қаскелеңнен орталыққа қалай жетеміз? Екі сағатта Дейкстрадан максимум ағынға дейін нағыз карта үстінде жүріп өтеміз.', 'How do you get from Kaskelen to the centre when half the roads are closed? In two hours we go from Dijkstra to maximum flow, all on a real map.'),
      ul(['Ноутбук пригодится', 'Ноутбук керек болады', 'Bring a laptop'], ['Хватит базового Python', 'Python негізі жеткілікті', 'Basic Python is enough']),
      p('В перерыве чай и баурсаки, после – задачи на дом для самых упорных.', 'Үзілісте шай мен бауырсақ, соңында ең табандыларға үй тапсырмасы.', 'Tea and bauyrsaq at the break, homework for the stubborn afterwards.'),
    ],
    category: 'tech', genres: ['lecture', 'workshop'], tags: ['algorithms', 'beginners', 'hands-on'], club: 'acm-sdu', type: 'general',
    location: 'cabinet-f', minutes: 120, price: 0, capacity: 50, days: ['thu', 'tue'], hour: 19, repeats: 2, taste: [1, -0.1, -0.4, 0], quality: 4.6,
  },
  {
    slug: 'hack-sdu',
    title: t('HackSDU: двенадцать часов', 'HackSDU: он екі сағат', 'HackSDU: twelve hours'),
    summary: t('Утром тема, вечером работающий прототип. Сорок команд, восемь менторов, очень много пиццы.', 'Таңертең тақырып, кешке жұмыс істейтін прототип. Қырық команда, сегіз ментор, көп пицца.', 'A topic in the morning, a working prototype by night. Forty teams, eight mentors, a lot of pizza.'),
    description: [
      p('Тему объявляем в 9:15 – она всегда про то, что болит у кампуса: очереди, расписание, тёплые автобусы. Ночевать не надо: в девять вечера сдаём код и идём домой победителями.', 'Тақырып 9:15-те жарияланады, ол әрқашан кампустың мұңы туралы: кезек, кесте, жылы автобус. Түнеудің керегі жоқ: кешкі тоғызда кодты тапсырып, үйге жеңіспен қайтамыз.', 'The topic comes at 9:15 and is always something that hurts on campus: queues, timetables, warm buses. No sleeping over: at nine in the evening you hand in the code and go home.'),
      ul(['Команды по 2–4 человека', '2–4 адамдық командалар', 'Teams of two to four'], ['Менторы из алматинских компаний', 'Алматы компанияларынан менторлар', 'Mentors from Almaty companies'], ['Призовой фонд 600 000 ₸', 'Жүлде қоры 600 000 ₸', 'Prizes of 600,000 ₸']),
      p('Дизайнеров и тех, кто умеет рассказывать, ждём не меньше, чем программистов.', 'Дизайнерлер мен әңгіме айта алатындарды бағдарламашылардан кем күтпейміз.', 'Designers and people who can tell a story are as welcome as programmers.'),
    ],
    category: 'tech', genres: ['hackathon'], tags: ['team', 'prizes', 'free-food', 'startup'], club: 'acm-sdu', type: 'general',
    location: 'blue-hall', minutes: 720, price: 0, capacity: 160, bonusPoints: 40, days: ['sat'], hour: 9, repeats: 2, taste: [0.8, 0, 0.1, 0.7], quality: 4.7,
  },
  {
    slug: 'ai-no-magic',
    title: t('ИИ без магии', 'Сиқырсыз ЖИ', 'AI without the magic'),
    summary: t('Что на самом деле происходит внутри языковой модели – с мелом, тетрадью и одной смешной нейросетью.', 'Тілдік модельдің ішінде шынымен не болып жатыр – бормен, дәптермен және бір күлкілі нейрожелімен.', 'What really happens inside a language model, with chalk, paper and one rather silly network.'),
    description: [
      p('Соберём на бумаге модель, которая продолжает казахские пословицы, а потом увидим, где она врёт и почему делает это так уверенно.', 'Қағаз бетінде қазақ мақалын жалғастыратын модель құрамыз, сосын оның қай жерде және неге соншалық сеніммен өтірік айтатынын көреміз.', 'We build a paper model that completes Kazakh proverbs, then look at where it lies and why it does so with such confidence.'),
      ul(['Без формул сложнее среднего', 'Орташа мәннен қиын формула жоқ', 'No formula harder than an average'], ['Запись будет на странице события', 'Жазбасы іс-шара бетінде қалады', 'The recording stays on this page']),
      p('Вопросы «а заменит ли он меня» разбираем в конце, честно.', '«Ол мені алмастыра ма?» деген сұраққа соңында ашық жауап береміз.', 'We take “will it replace me?” at the end, honestly.'),
    ],
    category: 'tech', genres: ['lecture'], tags: ['ai', 'beginners', 'stream'], club: null, type: 'general',
    location: 'cabinet-g', stream: { url: 'https://www.youtube.com/@sdu/live', audience: 'public' }, minutes: 120, price: 0, capacity: 60, days: ['wed', 'tue'], hour: 18, repeats: 2, taste: [0.7, 0.1, -0.4, 0.4], quality: 4.4,
  },
  {
    slug: 'robo-sumo',
    title: t('Robo-Sumo', 'Robo-Sumo', 'Robo-Sumo'),
    summary: t('Килограмм железа, чёрный круг и три секунды до атаки. Роботы выталкивают друг друга под крики трибун.', 'Бір келі темір, қара шеңбер және шабуылға үш секунд. Роботтар көрермен айқайымен бірін-бірі ығыстырады.', 'A kilogram of metal, a black ring and three seconds to attack. Robots shove each other out while the stands roar.'),
    description: [
      p('Два класса: автономные роботы и управляемые с телефона. Можно прийти со своим, можно взять напрокат «Тулпара» – нашего ветерана, который проиграл сорок боёв и не сдался.', 'Екі класс: дербес роботтар және телефонмен басқарылатындар. Өзіңдікімен келуге де, ардагеріміз «Тұлпарды» алуға да болады: қырық рет жеңілді, әлі берілген жоқ.', 'Two classes: autonomous and phone-controlled. Bring your own or borrow Tulpar, our veteran, who has lost forty bouts and has not given up.'),
      ul(['Взвешивание в 13:30', 'Таразыға тарту 13:30-да', 'Weigh-in at 13:30'], ['Ремонтная зона с паяльниками', 'Дәнекері бар жөндеу аймағы', 'A repair corner with soldering irons'], ['Зрители – бесплатно', 'Көрермендерге тегін', 'Spectators free']),
      p('Финалы идут в прямом эфире.', 'Финалдар тікелей эфирде.', 'The finals are streamed live.'),
    ],
    category: 'tech', genres: ['tournament', 'contest'], tags: ['team', 'prizes', 'stream', 'hands-on'], club: 'sdu-robotics', type: 'general',
    location: 'blue-hall', stream: { url: 'https://www.youtube.com/@sdurobotics/live', audience: 'public' }, minutes: 240, price: 0, capacity: 150, days: ['sat', 'sun'], hour: 14, repeats: 2, taste: [0.6, -0.1, 0.5, 0], quality: 4.7,
  },
  {
    slug: 'solder-lamp',
    title: t('Спаяй себе лампу', 'Өз шамыңды дәнекерле', 'Solder your own lamp'),
    summary: t('За вечер – настоящая настольная лампа с датчиком хлопка. Уносишь с собой.', 'Бір кеште – шапалаққа жанатын нағыз үстел шамы. Өзіңмен алып кетесің.', 'One evening, one real desk lamp that answers to a clap. You take it home.'),
    description: [
      p('Пятнадцать деталей, одна плата, корпус с нашего 3D-принтера. Паяльник в руках впервые? Тем лучше: половина группы такая же.', 'Он бес бөлшек, бір плата, корпусы 3D-принтерімізден шығады. Дәнекерді алғаш ұстап отырсың ба? Тіпті жақсы: топтың жартысы сондай.', 'Fifteen parts, one board, a case from our 3D printer. Never held a soldering iron? All the better: neither has half the group.'),
      ul(['Цена покрывает детали', 'Бағасы бөлшектерге кетеді', 'The price covers the parts'], ['Очки и фартук выдадим', 'Көзілдірік пен алжапқыш береміз', 'Goggles and an apron provided']),
      p('Мест мало: у каждого своя паяльная станция.', 'Орын аз: әркімнің өз станциясы бар.', 'Places are few: everyone gets a station.'),
    ],
    category: 'tech', genres: ['workshop'], tags: ['hands-on', 'beginners', 'design'], club: 'sdu-robotics', type: 'general',
    location: 'cabinet-h', minutes: 120, price: kzt(500), capacity: 24, days: ['tue', 'thu', 'sat'], hour: 16, repeats: 3, taste: [0.4, 0.3, -0.1, -0.2], quality: 4.8,
  },
  {
    slug: 'first-pull-request',
    title: t('Первый pull request', 'Алғашқы pull request', 'Your first pull request'),
    summary: t('Приходишь с ноутбуком, уходишь с принятым изменением в настоящем открытом проекте.', 'Ноутбукпен келесің, нағыз ашық жобаға қабылданған өзгеріспен кетесің.', 'Come with a laptop, leave with a change accepted into a real open-source project.'),
    description: [
      p('Мы отобрали двадцать проектов, где новичкам отвечают по-человечески, и сорок небольших задач: опечатка в переводе, сломанная ссылка, тест, которого не хватает.', 'Жаңадан келгендерге жылы жауап беретін жиырма жоба мен қырық шағын тапсырма іріктедік: аудармадағы қате, бұзылған сілтеме, жетіспейтін тест.', 'We picked twenty projects that answer newcomers kindly, and forty small tasks: a typo in a translation, a broken link, a missing test.'),
      ul(['Git с нуля за полчаса', 'Git нөлден, жарты сағатта', 'Git from zero in half an hour'], ['Менторы сидят рядом', 'Менторлар қасыңда отырады', 'Mentors at your side'], ['Можно подключиться онлайн', 'Онлайн қосылуға болады', 'You can join online']),
      p('Аккаунт на GitHub заведите заранее.', 'GitHub аккаунтын алдын ала ашып қойыңыз.', 'Please make a GitHub account beforehand.'),
    ],
    category: 'tech', genres: ['workshop'], tags: ['beginners', 'hands-on', 'online', 'certificate'], club: 'acm-sdu', type: 'general',
    location: 'cabinet-f', onlineLink: 'https://meet.google.com/sdu-open-src', minutes: 180, price: 0, capacity: 60, days: ['sun', 'sat'], hour: 14, repeats: 2, taste: [0.7, 0, -0.2, 0.3], quality: 4.3,
  },
  {
    slug: 'science-slam',
    title: t('Science Slam SDU', 'Science Slam SDU', 'Science Slam SDU'),
    summary: t('Пять учёных, по десять минут, никаких слайдов с мелким шрифтом. Победителя выбирает шумомер.', 'Бес ғалым, он минуттан, ұсақ қаріпті слайд жоқ. Жеңімпазды шу өлшегіш таңдайды.', 'Five scientists, ten minutes each, no slides in small print. A noise meter picks the winner.'),
    description: [
      p('О бактериях в кумысе, о том, почему трескается лёд на Капчагае, и о математике казахского орнамента. Говорить сложно запрещено регламентом.', 'Қымыздағы бактериялар, Қапшағай мұзының неге жарылатыны және қазақ оюының математикасы туралы. Күрделі сөйлеуге регламент тыйым салады.', 'On the bacteria in qymyz, on why the ice cracks on Qapshagai, on the mathematics of Kazakh ornament. Talking in a complicated way is against the rules.'),
      ul(['Голосуем аплодисментами', 'Шапалақпен дауыс береміз', 'We vote by applause'], ['После – стойка с опытами', 'Соңында тәжірибе үстелі', 'A table of experiments afterwards']),
      p('Приводите гуманитариев: они смеются громче всех.', 'Гуманитарийлерді ертіп келіңіз: ең қатты күлетін солар.', 'Bring your humanities friends: they laugh the loudest.'),
    ],
    category: 'science', genres: ['performance', 'lecture'], tags: ['guest', 'prizes', 'stream'], club: null, type: 'general',
    location: 'blue-hall', stream: { url: 'https://www.youtube.com/@sdu/live', audience: 'public' }, minutes: 120, price: 0, capacity: 200, days: ['fri', 'thu'], hour: 18, repeats: 2, taste: [0.5, 0.5, 0, 0.1], quality: 4.6,
  },
  {
    slug: 'star-night',
    title: t('Ночь под телескопом', 'Телескоп түні', 'A night at the telescope'),
    summary: t('Кольца Сатурна, кратеры Луны и термос чая на поле за корпусом H.', 'Сатурн сақинасы, Ай кратерлері және H корпусы артындағы алаңда бір термос шай.', 'Saturn’s rings, the craters of the Moon and a flask of tea in the field behind building H.'),
    description: [
      p('Если небо ясное – смотрим, если облачное – рассказываем казахские названия звёзд: Темірқазық, Жеті қарақшы, Үркер, и переносим наблюдение.', 'Аспан ашық болса – қараймыз, бұлтты болса – жұлдыздардың қазақша атын айтамыз: Темірқазық, Жеті қарақшы, Үркер. Бақылауды кейінге қалдырамыз.', 'If the sky is clear we look; if not, we tell the Kazakh names of the stars – Temirqazyq, Jeti qaraqshy, Ürker – and set a new date.'),
      ul(['Три телескопа и бинокли', 'Үш телескоп пен дүрбілер', 'Three telescopes and binoculars'], ['Одевайтесь теплее, чем кажется нужным', 'Керек деп ойлағаннан да жылы киініңіз', 'Dress warmer than you think you need'], ['Фонарик только красный', 'Тек қызыл шам', 'Red torches only']),
      p('Фото через телескоп можно снять на телефон – покажем как.', 'Телескоп арқылы телефонмен суретке түсіруге болады – қалай екенін көрсетеміз.', 'You can photograph through the telescope with a phone; we show how.'),
    ],
    category: 'science', genres: ['outing'], tags: ['outdoors', 'photo', 'beginners'], club: null, type: 'general',
    location: null, venueText: t('Поле за корпусом H, вход со стороны парковки', 'H корпусы артындағы алаң, кіру тұрақ жағынан', 'The field behind building H, entrance from the car park'), minutes: 120, price: 0, capacity: 45, days: ['fri', 'sat'], hour: 20, repeats: 3, taste: [0.4, 0.4, -0.5, -0.5], quality: 4.8,
  },
  {
    slug: 'almaty-water',
    title: t('Откуда в кране вода', 'Крандағы су қайдан келеді', 'Where tap water comes from'),
    summary: t('Гляциолог о ледниках Алатау, реке Каскелен и о том, сколько нам осталось снега.', 'Гляциолог Алатау мұздықтары, Қаскелең өзені және қанша қарымыз қалғаны туралы.', 'A glaciologist on the Alatau glaciers, the Kaskelen river and how much snow we have left.'),
    description: [
      p('Двадцать лет наблюдений на леднике Туйыксу: фотографии с одной и той же точки, керны и цифры, о которых неудобно молчать.', 'Тұйықсу мұздығындағы жиырма жылдық бақылау: бір нүктеден түсірілген суреттер, керндер және үндемей қалуға болмайтын сандар.', 'Twenty years on the Tuyuksu glacier: photographs from one and the same spot, ice cores, and numbers one cannot keep quiet about.'),
      ul(['45 минут рассказа', '45 минут әңгіме', '45 minutes of talk'], ['45 минут вопросов', '45 минут сұрақ', '45 minutes of questions']),
      p('Лекция на казахском, слайды на русском и английском.', 'Дәріс қазақ тілінде, слайдтар орысша және ағылшынша.', 'The talk is in Kazakh with slides in Russian and English.'),
    ],
    category: 'science', genres: ['lecture'], tags: ['eco', 'guest', 'in-kazakh'], club: null, type: 'general',
    location: 'cabinet-g', minutes: 120, price: 0, capacity: 60, days: ['mon', 'thu'], hour: 18, repeats: 1, taste: [0.4, 0.1, -0.6, 0.3], quality: 4.5,
  },
] as const satisfies readonly EventTemplate[];
