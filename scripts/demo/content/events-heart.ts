import type { EventTemplate } from './event-types.ts';
import { h, kzt, p, t, ul } from './text.ts';

/** Kind deeds and sport. */
export const heartEvents = [
  {
    slug: 'kermes',
    title: t('KERMES: благотворительная ярмарка', 'KERMES: қайырымдылық жәрмеңкесі', 'KERMES charity fair'),
    summary: t('Весь университет печёт, рисует и торгуется. Каждый тенге – на лечение детей, отчёт на следующий день.', 'Бүкіл университет пісіреді, сурет салады, саудаласады. Әр теңге балалардың еміне, есеп келесі күні.', 'The whole university bakes, paints and haggles. Every tenge goes to children’s treatment, with a report the next day.'),
    description: [
      p('Пятьдесят столов: чебуреки первого курса, браслеты, винил, портрет за десять минут, аукцион, где однажды за зачёт по физкультуре отдали 40 000. Подходи голодным.', 'Елу үстел: бірінші курстың чебурегі, білезіктер, винил, он минуттық портрет және бір рет дене шынықтыру сынағы 40 000-ға кеткен аукцион. Аш кел.', 'Fifty tables: first-year chebureks, bracelets, vinyl, a portrait in ten minutes, and an auction where a PE credit once went for 40,000. Come hungry.'),
      h('Как помочь', 'Қалай көмектесуге болады', 'How to help'),
      ul(['Взять стол от группы – напиши нам', 'Топтан үстел ал – бізге жаз', 'Take a table with your group: write to us'], ['Принести выпечку до 10:30', 'Пісірмені 10:30-ға дейін әкел', 'Bring baking by 10:30'], ['Просто прийти и купить', 'Жай ғана келіп, сатып ал', 'Just come and buy']),
      p('Прошлая ярмарка собрала 2 340 000 тенге.', 'Өткен жәрмеңке 2 340 000 теңге жинады.', 'The last fair raised 2,340,000 tenge.'),
    ],
    category: 'charity', genres: ['fair', 'festival'], tags: ['volunteering', 'free-food', 'live-music', 'traditions'], club: 'shapagat', type: 'general',
    location: 'red-hall', minutes: 360, price: 0, capacity: 450, bonusPoints: 30, days: ['fri', 'thu'], hour: 11, repeats: 2, taste: [-0.4, 0.2, 0.6, 0.4], quality: 4.8,
  },
  {
    slug: 'make-people-smile',
    title: t('Make People Smile', 'Make People Smile', 'Make People Smile'),
    summary: t('День маленьких добрых диверсий: записки в гардеробе, чай охране, аплодисменты тем, кто просто вошёл.', 'Кішкентай қуанышты тосынсыйлар күні: киім ілгіштегі хаттар, күзетшілерге шай, жай кірген адамға қол шапалақ.', 'A day of small kind sabotage: notes in the cloakroom, tea for security, applause for whoever just walks in.'),
    description: [
      p('Делимся на пары, тянем задания из шляпы и расходимся по корпусам. Правило одно: человек не должен узнать, кто это сделал.', 'Жұптарға бөлініп, қалпақтан тапсырма суырамыз да, корпустарға тараймыз. Ереже біреу: адам мұны кім істегенін білмеуі керек.', 'We split into pairs, draw tasks from a hat and scatter. One rule: nobody must learn who did it.'),
      ul(['Двести открыток уже подписаны', 'Екі жүз ашықхат жазылып қойды', 'Two hundred cards already written'], ['Встреча в кабинете I', 'I кабинетінде жиналамыз', 'We meet in Cabinet I']),
      p('В конце собираемся и рассказываем, кто улыбнулся первым.', 'Соңында жиналып, алғаш кім жымиғанын айтамыз.', 'At the end we gather and tell who smiled first.'),
    ],
    category: 'charity', genres: ['festival'], tags: ['volunteering', 'team', 'first-year'], club: 'shapagat', type: 'general',
    location: 'cabinet-i', minutes: 180, price: 0, capacity: 70, days: ['mon', 'tue', 'wed'], hour: 12, repeats: 2, taste: [-0.4, 0.1, 0.6, 0.3], quality: 4.8,
  },
  {
    slug: 'good-day',
    title: t('Good Day', 'Good Day', 'Good Day'),
    summary: t('Сто человек, сто коротких полезных дел, одно утро: от покраски лавки до письма ветерану.', 'Жүз адам, жүз шағын игі іс, бір таң: орындық бояудан ардагерге хатқа дейін.', 'A hundred people, a hundred short useful deeds, one morning: from painting a bench to writing to a veteran.'),
    description: [
      p('Каждому достаётся конверт с делом на сорок минут. Успел – бери второй. К полудню на карте кампуса загорается сто огоньков.', 'Әркімге қырық минуттық ісі бар конверт тиеді. Үлгерсең – екіншісін ал. Түске қарай кампус картасында жүз шам жанады.', 'Everyone gets an envelope with a forty-minute task. Done? Take another. By noon a hundred lights come on across the campus map.'),
      ul(['Перчатки и краску дадим', 'Қолғап пен бояу береміз', 'Gloves and paint provided'], ['Есть дела для тех, кому нельзя поднимать тяжёлое', 'Ауыр көтеруге болмайтындарға да іс бар', 'There are tasks without lifting']),
      p('После – плов на всех.', 'Соңында – бәріне палау.', 'Then plov for everyone.'),
    ],
    category: 'charity', genres: ['outing', 'festival'], tags: ['volunteering', 'outdoors', 'eco', 'free-food'], club: 'shapagat', type: 'general',
    location: null, venueText: t('Площадь перед главным корпусом', 'Бас ғимарат алдындағы алаң', 'The square in front of the main building'), minutes: 180, price: 0, capacity: 100, bonusPoints: 40, days: ['sat', 'sun'], hour: 10, repeats: 2, taste: [-0.3, -0.1, 0.7, 0.5], quality: 4.7,
  },
  {
    slug: 'donor-morning',
    title: t('Донорское утро', 'Донор таңы', 'Donor morning'),
    summary: t('450 миллилитров, десять минут и сладкий чай. Мобильная бригада Центра крови у нас в Blue Hall.', '450 миллилитр, он минут және тәтті шай. Қан орталығының жылжымалы бригадасы Blue Hall-да.', '450 millilitres, ten minutes and sweet tea. The Blood Centre’s mobile team comes to Blue Hall.'),
    description: [
      p('Одна донация спасает до трёх человек. Если страшно – посадим рядом того, кто сдаёт в десятый раз и рассказывает смешное.', 'Бір рет тапсырған қан үш адамға дейін құтқарады. Қорқынышты болса, қасыңа оныншы рет тапсырып отырған күлдіргі адамды отырғызамыз.', 'One donation saves up to three people. If you are afraid, we seat you next to someone giving for the tenth time and telling jokes.'),
      ul(['Удостоверение личности обязательно', 'Жеке куәлік міндетті', 'Bring your ID card'], ['Лёгкий завтрак, без молочного', 'Жеңіл таңғы ас, сүтсіз', 'A light breakfast, no dairy'], ['Освобождение от пар – по справке', 'Анықтамамен сабақтан босатылады', 'A certificate excuses you from class']),
      p('Если сдавать нельзя, нужны волонтёры на регистрацию.', 'Тапсыруға болмаса, тіркеуге еріктілер керек.', 'Cannot give? We need volunteers at the desk.'),
    ],
    category: 'charity', genres: ['outing'], tags: ['volunteering', 'health'], club: 'shapagat', type: 'general',
    location: 'blue-hall', minutes: 240, price: 0, capacity: 90, bonusPoints: 50, days: ['wed', 'thu'], hour: 9, repeats: 2, taste: [-0.1, -0.3, 0.2, 0.7], quality: 4.6,
  },
  {
    slug: 'sdu-cup',
    title: t('SDU Cup: финал по футболу', 'SDU Cup: футбол финалы', 'SDU Cup: the football final'),
    summary: t('Инженеры против бизнес-школы. Барабаны, фаеры из фольги и комментарий на трёх языках.', 'Инженерлер бизнес мектепке қарсы. Барабан, фольгадан жасалған алау және үш тілдегі комментарий.', 'Engineers against the business school: drums, tinfoil flares and commentary in three languages.'),
    description: [
      p('Два тайма по тридцать минут, потом матч преподавателей со сборной первого курса. В прошлом году ректор забил и не отмечал гол из уважения.', 'Отыз минуттан екі тайм, одан кейін оқытушылар бірінші курс құрамасымен ойнайды. Былтыр ректор гол соғып, құрметтеп тойламады.', 'Two halves of thirty minutes, then lecturers against a first-year team. Last year the rector scored and, out of respect, did not celebrate.'),
      ul(['Трибуна факультета – твоя сторона', 'Факультет трибунасы – сенің жағың', 'Sit with your faculty'], ['Горячий чай у входа', 'Кіреберісте ыстық шай', 'Hot tea at the gate']),
      p('Вход свободный, но по билету: так мы знаем, сколько варить чая.', 'Кіру тегін, бірақ билетпен: қанша шай қайнататынымызды осылай білеміз.', 'Free, but take a ticket: that is how we know how much tea to make.'),
    ],
    category: 'sport', genres: ['tournament'], tags: ['team', 'outdoors', 'prizes', 'stream'], club: 'sdu-football', type: 'general',
    location: null, venueText: t('Стадион SDU', 'SDU стадионы', 'SDU Stadium'), stream: { url: 'https://www.youtube.com/@sdufootball/live', audience: 'public' }, minutes: 150, price: 0, capacity: 400, days: ['sat', 'sun'], hour: 15, repeats: 2, taste: [-0.6, -0.3, 0.9, 0], quality: 4.7,
  },
  {
    slug: 'saturday-five',
    title: t('Субботний мини-футбол', 'Сенбілік мини-футбол', 'Saturday five-a-side'),
    summary: t('Составы тянем жребием, играем до двух голов, победитель остаётся.', 'Құрам жеребемен, екі голға дейін, жеңген алаңда қалады.', 'Teams by lot, first to two goals, winner stays on.'),
    description: [
      p('Преподаватели, охрана, школьники с соседней улицы и ты. Бутсы дадим, манишки тоже, спорить об офсайде запрещено – его здесь нет.', 'Оқытушылар, күзетшілер, көрші көшенің балалары және сен. Бутсы мен жилет береміз, офсайд туралы таласуға болмайды – ол мұнда жоқ.', 'Lecturers, security, kids from the next street and you. Boots and bibs provided; no arguing about offside, there is none.'),
      ul(['Девушки и парни вместе', 'Қыздар мен жігіттер бірге', 'Women and men together'], ['В мороз – спортзал', 'Аязда – спортзал', 'In frost we move indoors']),
      p('Приходи даже один: команда найдётся.', 'Жалғыз болсаң да кел: команда табылады.', 'Come alone: there is always a team.'),
    ],
    category: 'sport', genres: ['outing', 'contest'], tags: ['team', 'outdoors', 'health', 'beginners'], club: 'sdu-football', type: 'general',
    location: null, venueText: t('Малое поле у стадиона', 'Стадион жанындағы кіші алаң', 'The small pitch by the stadium'), minutes: 90, price: 0, capacity: 30, days: ['sat'], hour: 11, repeats: 5, taste: [-0.6, -0.4, 0.9, -0.4], quality: 4.4,
  },
  {
    slug: 'chess-rapid',
    title: t('Кубок ректора по рапиду', 'Рапидтен ректор кубогы', 'The Rector’s rapid cup'),
    summary: t('Семь туров, десять минут на партию, швейцарская система и очень громкая тишина.', 'Жеті тур, партияға он минут, швейцар жүйесі және өте қатты тыныштық.', 'Seven rounds, ten minutes a game, Swiss system and a very loud silence.'),
    description: [
      p('Играют все со всеми: кандидаты в мастера, второкурсницы, завкафедрой. Отдельный приз – за самую красивую жертву ферзя, даже если она проиграла.', 'Бәрі бәрімен ойнайды: шеберлікке үміткерлер, екінші курс қыздары, кафедра меңгерушісі. Ең әдемі уәзір құрбандығына бөлек жүлде бар, ұтылса да.', 'Everyone plays everyone: candidate masters, second-years, the head of department. A special prize goes to the most beautiful queen sacrifice, even a losing one.'),
      ul(['Часы и доски наши', 'Сағат пен тақта бізден', 'Boards and clocks provided'], ['Рейтинг FIDE не нужен', 'FIDE рейтингі керек емес', 'No FIDE rating needed']),
      p('Разминочный стол открыт за час до начала.', 'Қыздырыну үстелі бір сағат бұрын ашылады.', 'A warm-up table opens an hour before.'),
    ],
    category: 'sport', genres: ['tournament'], tags: ['prizes', 'board-games'], club: 'sdu-chess', type: 'general',
    location: 'cabinet-i', minutes: 240, price: 0, capacity: 60, days: ['sat', 'sun'], hour: 11, repeats: 3, taste: [0.8, -0.3, -0.5, -0.2], quality: 4.5,
  },
  {
    slug: 'grandmaster-simul',
    title: t('Один против тридцати', 'Біреу отызға қарсы', 'One against thirty'),
    summary: t('Гроссмейстер играет на тридцати досках сразу. Пока у нас две ничьи. Будет третья?', 'Гроссмейстер отыз тақтада қатар ойнайды. Әзірге екі тең ойынымыз бар. Үшіншісі бола ма?', 'A grandmaster plays thirty boards at once. We have two draws so far. Will there be a third?'),
    description: [
      p('Он ходит по кругу, ты думаешь, пока он идёт. Советоваться с соседом нельзя, вздыхать можно.', 'Ол айналып жүреді, сен ол жеткенше ойланасың. Көршімен кеңесуге болмайды, күрсінуге болады.', 'He walks round; you think while he walks. No asking your neighbour, sighing allowed.'),
      ul(['30 мест за доской', 'Тақтада 30 орын', '30 places at the boards'], ['Разбор лучших партий в конце', 'Соңында үздік партиялар талдауы', 'The best games analysed at the end']),
      p('Автограф на бланке партии – каждому.', 'Партия бланкісіне қолтаңба – әркімге.', 'Everyone gets a signed score sheet.'),
    ],
    category: 'sport', genres: ['contest', 'lecture'], tags: ['guest', 'board-games'], club: 'sdu-chess', type: 'general',
    location: 'cabinet-g', minutes: 180, price: kzt(500), capacity: 30, days: ['wed', 'fri'], hour: 16, repeats: 1, taste: [0.9, -0.2, -0.6, 0.2], quality: 4.8,
  },
  {
    slug: 'table-tennis-open',
    title: t('Table Tennis Open', 'Table Tennis Open', 'Table Tennis Open'),
    summary: t('Восемь столов, три группы по силе и робот-подавальщик для тех, кто рано вылетел.', 'Сегіз үстел, күші бойынша үш топ және ерте шыққандарға доп беретін робот.', 'Eight tables, three groups by strength, and a ball robot for those knocked out early.'),
    description: [
      p('Группа C – для тех, кто вчера взял ракетку, группа A – для тех, кто крутит так, что мяч уходит в столовую. Каждый сыграет минимум четыре матча.', 'C тобы – ракетканы кеше ұстағандарға, A тобы – добы асханаға бұрылып кететіндерге. Әркім кемінде төрт матч ойнайды.', 'Group C is for people who picked up a bat yesterday, group A for those whose spin sends the ball into the canteen. Everyone plays at least four matches.'),
      ul(['Ракетки есть', 'Ракетка бар', 'Bats available'], ['Сменная обувь', 'Ауыстыратын аяқ киім', 'Indoor shoes, please']),
      p('Рейтинг обновляем в тот же вечер.', 'Рейтинг сол күні кешке жаңарады.', 'The ranking is updated the same evening.'),
    ],
    category: 'sport', genres: ['tournament'], tags: ['prizes', 'beginners', 'health'], club: 'table-tennis', type: 'general',
    location: 'cabinet-i', minutes: 180, price: 0, capacity: 48, days: ['sun', 'fri'], hour: 14, repeats: 3, taste: [-0.1, -0.5, 0.5, -0.1], quality: 4.3,
  },
  {
    slug: 'alatau-hike',
    title: t('Поход в ущелье Каскелен', 'Қаскелең шатқалына жорық', 'A hike up the Kaskelen gorge'),
    summary: t('Автобус, четырнадцать километров, ельник, водопад и чай из самовара на поляне.', 'Автобус, он төрт шақырым, шыршалы орман, сарқырама және алаңқайдағы самаурын шайы.', 'A bus, fourteen kilometres, spruce forest, a waterfall and tea from a samovar in the clearing.'),
    description: [
      p('Темп разговорный: если не можешь болтать на ходу – идём слишком быстро. Замыкающий идёт с гитарой, поэтому отставать даже приятно.', 'Қарқын әңгіме айтатындай: жүріп бара жатып сөйлесе алмасаң, тым жылдам екенбіз. Соңғы адам гитарамен жүреді, сондықтан қалып қойған тіпті жақсы.', 'Talking pace: if you cannot chat, we are going too fast. The last person carries a guitar, so falling behind is rather pleasant.'),
      ul(['Автобус, гид и обед включены', 'Автобус, гид және түскі ас бағаға кіреді', 'Bus, guide and lunch included'], ['Треккинговая обувь обязательна', 'Трек аяқ киімі міндетті', 'Hiking boots are a must'], ['Мусор уносим весь', 'Қоқысты түгел алып кетеміз', 'We take all litter back']),
      p('В непогоду переносим и возвращаем деньги тем, кому новая дата не подходит.', 'Ауа райы бұзылса, күнін ауыстырамыз; жаңа күн жарамаса, ақшаны қайтарамыз.', 'In bad weather we move the date and refund anyone it does not suit.'),
    ],
    category: 'sport', genres: ['outing'], tags: ['outdoors', 'eco', 'health', 'photo'], club: null, type: 'general',
    location: null, venueText: t('Сбор: главные ворота кампуса', 'Жиналу орны: кампустың бас қақпасы', 'Meet at the main gate of the campus'), minutes: 540, price: kzt(2500), capacity: 40, bonusPoints: 20, days: ['sun', 'sat'], hour: 8, repeats: 3, taste: [-0.1, 0.2, 0.5, -0.8], quality: 4.9,
  },
] as const satisfies readonly EventTemplate[];
