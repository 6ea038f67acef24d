import type { EventTemplate } from './event-types.ts';
import { h, kzt, p, t, ul } from './text.ts';

const earlyBird = t('Early bird', 'Early bird', 'Early bird');
const regular = t('Обычный', 'Қалыпты', 'Regular');
const vip = t('VIP', 'VIP', 'VIP');

/** Concerts and dance. */
export const musicEvents = [
  {
    slug: 'roof-session',
    title: t('Roof Session: живой концерт на крыше', 'Roof Session: шатырдағы жанды концерт', 'Roof Session: live on the roof'),
    summary: t('Двадцать мест, акустика, пледы и Алатау вместо задника. Больше билетов не будет.', 'Жиырма орын, акустика, көрпе және сахна перденің орнына Алатау. Басқа билет болмайды.', 'Twenty seats, an acoustic set, blankets, and the Alatau for a backdrop. There will be no more tickets.'),
    description: [
      p('Раз в сезон «Қоңыр» поднимает инструменты на крышу главного корпуса: гитара, домбра, контрабас и ни одного усилителя. Слышно дыхание между нотами, а на последней песне внизу зажигается Каскелен.', '«Қоңыр» маусымына бір рет аспаптарын бас ғимараттың шатырына көтереді: гитара, домбыра, контрабас, бірде-бір күшейткіш жоқ. Ноталар арасындағы тыныс естіледі, ал соңғы әнде төменде Қаскелең шамдары жанады.', 'Once a season Qoñyr carries its instruments up to the roof of the main building: guitar, dombra, double bass and not one amplifier. You hear the breath between the notes, and during the last song the lights of Kaskelen come on below.'),
      ul(['Пледы и горячий чай включены', 'Көрпе мен ыстық шай бағаға кіреді', 'Blankets and hot tea included'], ['Подъём по лестнице С, встречаемся за 15 минут', 'С баспалдағымен көтерілеміз, 15 минут бұрын жиналамыз', 'Up staircase C; we meet 15 minutes before'], ['Если сильный ветер – играем в Blue Hall', 'Жел қатты болса, Blue Hall-да ойнаймыз', 'In strong wind we play in Blue Hall']),
      h('Почему только двадцать', 'Неге тек жиырма', 'Why only twenty'),
      p('Так решили пожарные, а потом оказалось, что это и есть правильный размер для тишины.', 'Өрт сөндірушілер солай шешті, кейін тыныштыққа дәл осындай сан керек екенін түсіндік.', 'The fire officers said so, and then it turned out to be exactly the right size for silence.'),
    ],
    category: 'music', genres: ['concert'], tags: ['live-music', 'outdoors'], club: 'music-club', type: 'general',
    location: null, venueText: t('Крыша главного корпуса, лестница C', 'Бас ғимараттың шатыры, C баспалдағы', 'Roof of the main building, staircase C'), minutes: 90, price: kzt(500), capacity: 20, days: ['fri', 'sat'], hour: 18, repeats: 1, taste: [-0.1, 0.9, 0, -0.3], quality: 4.9,
  },
  {
    slug: 'blue-jazz',
    title: t('Джаз в синем', 'Көк түсті джаз', 'Jazz in Blue'),
    summary: t('Квартет «Қоңыр» и гости играют стандарты и собственные версии казахских песен.', '«Қоңыр» квартеті мен қонақтары джаз стандарттарын және қазақ әндерінің өз нұсқасын ойнайды.', 'The Qoñyr quartet and guests play standards and their own versions of Kazakh songs.'),
    description: [
      p('Столики, приглушённый свет, «Көзімнің қарасы» в пять четвертей. Во втором отделении сцена открыта: подойди к барабанщику в перерыве и скажи, что играешь.', 'Үстелдер, бәсең жарық, бес ширектік «Көзімнің қарасы». Екінші бөлімде сахна ашық: үзілісте барабаншыға барып, не ойнайтыныңды айт.', 'Little tables, low light, “Közimniñ qarasy” in five-four. In the second set the stage is open: tell the drummer at the break what you play.'),
      ul(['Первое отделение – 19:00', 'Бірінші бөлім – 19:00', 'First set at 19:00'], ['Какао и пирожные от Urbo Coffee', 'Urbo Coffee-ден какао мен тәтті', 'Cocoa and cakes from Urbo Coffee']),
      p('VIP – это столик у самой сцены на двоих и какао без очереди.', 'VIP – сахна түбіндегі екі адамдық үстел және кезексіз какао.', 'VIP means a table for two right at the stage and cocoa without the queue.'),
    ],
    category: 'music', genres: ['concert'], tags: ['live-music', 'free-food'], club: 'music-club', type: 'general',
    location: 'blue-hall', minutes: 150, price: kzt(1000), capacity: 120, ticketTypes: [
      { name: earlyBird, note: t('До конца продаж за неделю', 'Бір апта бұрынғы сатылым аяқталғанша', 'Until a week before'), price: kzt(1000), capacity: 40, salesEndDaysBefore: 7 },
      { name: regular, price: kzt(1500), capacity: 64 },
      { name: vip, note: t('Столик у сцены', 'Сахна жанындағы үстел', 'A table by the stage'), price: kzt(2500), capacity: 16 },
    ],
    days: ['fri', 'thu'], hour: 19, repeats: 3, taste: [0.1, 0.9, 0.1, 0.1], quality: 4.7,
  },
  {
    slug: 'qonyr-grand-concert',
    title: t('Большой концерт «Қоңыр»', '«Қоңыр» үлкен концерті', 'The big Qoñyr concert'),
    summary: t('Шесть университетских групп, струнный оркестр и хор – один вечер в Red Hall.', 'Университеттің алты тобы, ішекті оркестр және хор – Red Hall-дағы бір кеш.', 'Six university bands, a string orchestra and a choir: one evening in Red Hall.'),
    description: [
      p('Полгода репетиций ради двух с половиной часов. От этно-рока до Шостаковича, и между ними – песня, которую зал поёт сам.', 'Екі жарым сағат үшін жарты жыл дайындық. Этно-роктан Шостаковичке дейін, ал ортасында залдың өзі айтатын ән бар.', 'Half a year of rehearsals for two and a half hours, from ethno-rock to Shostakovich, with one song in between that the hall sings by itself.'),
      ul(['Танцпартер у сцены', 'Сахна алдындағы би алаңы', 'Standing floor by the stage'], ['Трансляция для владельцев билетов', 'Билет иелеріне трансляция', 'Live stream for ticket holders'], ['Гардероб работает', 'Киім ілгіш жұмыс істейді', 'Cloakroom open']),
      p('Часть выручки идёт на новый рояль для репетиционной.', 'Түсімнің бір бөлігі дайындық бөлмесінің жаңа роялына жұмсалады.', 'Part of the takings goes to a new piano for the rehearsal room.'),
    ],
    category: 'music', genres: ['concert', 'festival'], tags: ['live-music', 'stream'], club: 'music-club', type: 'general',
    location: 'red-hall', stream: { url: 'https://www.youtube.com/@qonyrsdu/live', audience: 'holders' }, minutes: 180, price: kzt(1000), capacity: 400, bonusPoints: 30, ticketTypes: [
      { name: earlyBird, note: t('Заканчивается за десять дней', 'Он күн бұрын аяқталады', 'Ends ten days before'), price: kzt(1000), capacity: 120, salesEndDaysBefore: 10 },
      { name: regular, price: kzt(1500), capacity: 240 },
      { name: vip, note: t('Первые два ряда и встреча с музыкантами', 'Алғашқы екі қатар және музыканттармен кездесу', 'The first two rows and meet the musicians'), price: kzt(2500), capacity: 40 },
    ],
    days: ['fri', 'sat'], hour: 18, repeats: 2, taste: [-0.2, 0.9, 0.4, 0.1], quality: 4.8,
  },
  {
    slug: 'open-jam',
    title: t('Открытый джем', 'Ашық джем', 'Open jam'),
    summary: t('Бери инструмент или бери наш. Играем по кругу, ошибаемся с удовольствием.', 'Аспабыңды ал немесе біздікін ал. Кезекпен ойнаймыз, рақаттана қателесеміз.', 'Bring an instrument or borrow ours. We play in turns and enjoy our mistakes.'),
    description: [
      p('Тональность выбирает тот, кто пришёл первым. Каждые двадцать минут состав меняется, поэтому барабанщику из магистратуры приходится слушать первокурсника с укулеле – и это лучшее, что с ним случалось.', 'Тоналдықты бірінші келген таңдайды. Жиырма минут сайын құрам ауысады, сондықтан магистрант барабаншы укулеле ұстаған бірінші курсты тыңдауға мәжбүр – бұл оның өміріндегі ең жақсы сәт.', 'Whoever comes first picks the key. Every twenty minutes the line-up changes, so a graduate drummer has to listen to a first-year with a ukulele, and it is the best thing that ever happened to him.'),
      ul(['Есть гитары, бас, кахон, домбры', 'Гитара, бас, кахон, домбыра бар', 'Guitars, bass, cajón and dombras here'], ['Слушатели сидят на пуфах', 'Тыңдармандар пуфта отырады', 'Listeners get the beanbags']),
      p('Записываться на сцену не нужно, только на вход.', 'Сахнаға жазылудың қажеті жоқ, тек кіруге.', 'No sign-up for the stage, only for the door.'),
    ],
    category: 'music', genres: ['concert', 'networking'], tags: ['live-music', 'open-mic', 'beginners'], club: 'music-club', type: 'general',
    location: 'cabinet-i', minutes: 120, price: 0, capacity: 60, days: ['tue', 'mon'], hour: 19, repeats: 4, taste: [0, 0.8, 0.2, -0.5], quality: 4.4,
  },
  {
    slug: 'dombra-from-zero',
    title: t('Домбра с нуля', 'Домбыра нөлден', 'Dombra from zero'),
    summary: t('Две струны, один вечер – и ты играешь начало «Адая».', 'Екі ішек, бір кеш – және сен «Адайдың» басын тартасың.', 'Two strings, one evening, and you can play the opening of “Adai”.'),
    description: [
      p('Ноты не нужны: показываем руками, как показывали всегда. Ведёт Айдос – учился у деда, потом в консерватории, потом снова у деда.', 'Нота керек емес: баяғыдай қолмен көрсетеміз. Сабақты Айдос жүргізеді: атасынан, кейін консерваторияда, кейін тағы атасынан үйренген.', 'No notes needed: we show by hand, as it was always shown. The teacher, Aidos, learnt from his grandfather, then at the conservatory, then from his grandfather again.'),
      ul(['Домбры выдаём, их пятнадцать', 'Домбыра береміз, он бесеу', 'We lend you a dombra; there are fifteen'], ['Левшам тоже найдётся', 'Солақайларға да табылады', 'Left-handers welcome too']),
      p('После занятия можно записаться в группу по средам.', 'Сабақтан кейін сәрсенбілік топқа жазылуға болады.', 'Afterwards you can join the Wednesday group.'),
    ],
    category: 'music', genres: ['workshop'], tags: ['traditions', 'in-kazakh', 'beginners', 'hands-on'], club: 'music-club', type: 'general',
    location: 'cabinet-e', minutes: 90, price: kzt(500), capacity: 15, days: ['wed', 'mon'], hour: 17, repeats: 3, taste: [0, 0.7, -0.3, 0.1], quality: 4.7,
  },
  {
    slug: 'sdu-dance-day',
    title: t('SDU Dance Day', 'SDU Dance Day', 'SDU Dance Day'),
    summary: t('Двенадцать коллективов, баттлы, қара жорға на тысячу шагов и общий флешмоб в шесть вечера.', 'Он екі ұжым, баттлдар, мың қадамдық қара жорға және кешкі алтыдағы ортақ флешмоб.', 'Twelve crews, battles, a thousand-step qara jorğa and one flash mob at six.'),
    description: [
      p('Самый шумный день университета. С трёх часов – показательные номера, с четырёх – баттлы один на один, в шесть танцуют все, включая декана, который репетировал тайно.', 'Университеттің ең шулы күні. Үштен бастап көрсетілім нөмірлері, төрттен бастап жекпе-жек баттлдар, алтыда бәрі билейді, жасырын дайындалған декан да.', 'The loudest day at the university: showcases from three, one-on-one battles from four, and at six everybody dances, including the dean, who has rehearsed in secret.'),
      ul(['Хип-хоп, контемпорари, народные, K-pop', 'Хип-хоп, контемпорари, халық биі, K-pop', 'Hip-hop, contemporary, folk, K-pop'], ['Судьи из Алматы', 'Төрешілер Алматыдан', 'Judges from Almaty'], ['Трансляция для всех', 'Трансляция бәріне ашық', 'Streamed for everyone']),
      p('Движения флешмоба выложены в Instagram клуба – учить можно прямо в автобусе.', 'Флешмоб қимылдары клубтың Instagram парақшасында – автобуста да жаттауға болады.', 'The flash-mob moves are on the club’s Instagram: you can learn them on the bus.'),
    ],
    category: 'culture', genres: ['dance', 'festival'], tags: ['team', 'prizes', 'stream', 'traditions'], club: 'dance-crew', type: 'general',
    location: 'red-hall', stream: { url: 'https://www.youtube.com/@sdu/live', audience: 'public' }, minutes: 240, price: kzt(500), capacity: 420, bonusPoints: 30, days: ['sat', 'fri'], hour: 15, repeats: 2, taste: [-0.5, 0.7, 0.9, 0], quality: 4.8,
  },
  {
    slug: 'first-step-dance',
    title: t('Первый шаг: открытый класс', 'Алғашқы қадам: ашық сабақ', 'First step: an open class'),
    summary: t('Хип-хоп для тех, кто танцует только на свадьбах у родственников.', 'Тек туыстың тойында билейтіндерге арналған хип-хоп.', 'Hip-hop for people who only dance at their cousins’ weddings.'),
    description: [
      p('Час техники, полчаса связки, десять минут видео на память. Зеркала завешиваем: сначала чувствуем, потом смотрим.', 'Бір сағат техника, жарты сағат байланыс, естелікке он минут бейне. Айнаны жауып қоямыз: алдымен сезінеміз, кейін қараймыз.', 'An hour of technique, half an hour of choreography, ten minutes of video to remember it by. Mirrors are covered: feel first, look later.'),
      ul(['Кроссовки и вода', 'Кроссовки мен су', 'Trainers and water'], ['Ряды меняются каждую песню', 'Қатарлар әр ән сайын ауысады', 'Rows rotate every song']),
      p('Можно прийти одному: пары не нужны.', 'Жалғыз келуге болады: жұп керек емес.', 'Come alone if you like: no partners needed.'),
    ],
    category: 'culture', genres: ['dance', 'workshop'], tags: ['beginners', 'health', 'first-year'], club: 'dance-crew', type: 'general',
    location: 'blue-hall', minutes: 120, price: 0, capacity: 60, days: ['sun', 'thu'], hour: 16, repeats: 4, taste: [-0.5, 0.4, 0.9, -0.2], quality: 4.5,
  },
] as const satisfies readonly EventTemplate[];
