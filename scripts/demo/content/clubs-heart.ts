import type { ClubContent } from './clubs-types.ts'
import { p, t } from './text.ts'

/** Clubs of kindness and of movement. */
export const heartClubs = [
  {
    slug: 'shapagat',
    name: t('Шапағат', 'Шапағат', 'Shapagat'),
    tagline: t('Добро, у которого есть отчёт', 'Есебі бар қайырымдылық', 'Kindness with a report attached'),
    description: [
      p(
        '«Шапағат» – волонтёрский клуб SDU. Мы делаем то, что можно потрогать: собираем школьные рюкзаки, чистим берег реки, сдаём кровь, ездим к детям в Каскеленский центр и к бабушкам, которым некому повесить полку.',
        '«Шапағат» – SDU еріктілер клубы. Біз қолмен ұстауға болатын іс істейміз: мектеп сөмкелерін жинаймыз, өзен жағасын тазалаймыз, қан тапсырамыз, Қаскелең орталығындағы балаларға және сөре ілетін адамы жоқ әжелерге барамыз.',
        'Shapagat is SDU’s volunteer club. We do things you can touch: pack school bags, clean the river bank, give blood, visit the children’s centre in Kaskelen and grandmothers who have nobody to hang a shelf.',
      ),
      p(
        'Два раза в год мы проводим KERMES – благотворительную ярмарку, ради которой весь университет печёт, рисует и торгуется. Прошлой весной собрали 2 340 000 тенге; куда ушёл каждый тенге, записано в отчёте на нашей странице.',
        'Жылына екі рет KERMES қайырымдылық жәрмеңкесін өткіземіз: сол күні бүкіл университет пісіреді, сурет салады, саудаласады. Былтыр көктемде 2 340 000 теңге жиналды; әр теңгенің қайда кеткені парақшамыздағы есепте жазулы.',
        'Twice a year we run KERMES, the charity fair for which the whole university bakes, paints and haggles. Last spring it raised 2,340,000 tenge, and the report on our page says where every tenge went.',
      ),
      p(
        'Ещё есть Make People Smile – день маленьких добрых диверсий в коридорах, и Good Day, когда сто человек одновременно делают сто коротких полезных дел.',
        'Make People Smile те бар: дәліздердегі кішкентай қуанышты тосынсыйлар күні. Ал Good Day күні жүз адам бір мезгілде жүз шағын игі іс істейді.',
        'There is also Make People Smile, a day of small kind sabotage in the corridors, and Good Day, when a hundred people do a hundred short useful things at once.',
      ),
      p(
        'Времени нужно мало: два часа в неделю. Регулярность важнее героизма.',
        'Көп уақыт керек емес: аптасына екі сағат. Тұрақтылық ерліктен маңызды.',
        'It takes little time: two hours a week. Regular beats heroic.',
      ),
    ],
    category: 'charity',
    genres: ['fair', 'outing', 'festival', 'meeting'],
    contacts: { instagram: 'shapagat.sdu', telegram: 'shapagat_sdu', email: 'shapagat@sdu.edu.kz' },
    accent: '#B91C4B',
    palette: 'rose',
    foundedYear: 2006,
    meeting: {
      weekday: 'thu',
      hour: 18,
      location: 'cabinet-i',
      text: t(
        'По четвергам в 18:00, кабинет I',
        'Бейсенбі сайын 18:00-де, I кабинеті',
        'Thursdays at 18:00, Cabinet I',
      ),
    },
    memberTarget: 28,
    affinity: [-0.3, 0, 0.6, 0.6],
  },
  {
    slug: 'sdu-football',
    name: t('Футбольный клуб SDU', 'SDU футбол клубы', 'SDU Football Club'),
    tagline: t(
      'Два состава, одно поле, вечный спор про офсайд',
      'Екі құрам, бір алаң, офсайдқа біткен талас',
      'Two squads, one pitch, endless offside talk',
    ),
    description: [
      p(
        'Мужская и женская команды, тренировки три раза в неделю и SDU Cup, за который факультеты не разговаривают по две недели. Выступаем в студенческой лиге Алматы, в прошлом году взяли серебро.',
        'Ерлер мен қыздар командасы, аптасына үш жаттығу және SDU Cup. Сол кубок үшін факультеттер екі апта сөйлеспей кетеді. Алматы студенттік лигасында ойнаймыз, былтыр күміс алдық.',
        'A men’s and a women’s team, training three times a week, and the SDU Cup, over which faculties stop talking for a fortnight. We play in the Almaty student league and took silver last year.',
      ),
      p(
        'Играть за сборную не обязательно. По субботам открытый мини-футбол: приходят преподаватели, охрана, ребята из школ по соседству. Составы тянем жребием, так что ректорат бывал и в воротах.',
        'Құрамада ойнау міндетті емес. Сенбіде ашық мини-футбол: оқытушылар, күзетшілер, көрші мектептің балалары келеді. Құрам жеребемен бөлінеді, сондықтан ректорат қақпада тұрған кез де болған.',
        'You need not play for the squad. On Saturdays there is open five-a-side: lecturers come, security comes, so do kids from nearby schools. Teams are drawn by lot, so the rector’s office has been seen in goal.',
      ),
      p(
        'Бутсы можно взять в клубе, раздевалка и душ – у поля. Зимой уходим в спортзал.',
        'Бутсыны клубтан алуға болады, киім ауыстыратын орын мен душ – алаң жанында. Қыста спортзалға көшеміз.',
        'Boots can be borrowed from the club, changing rooms and showers are by the pitch. In winter we move indoors.',
      ),
    ],
    category: 'sport',
    genres: ['tournament', 'contest', 'meeting'],
    contacts: { instagram: 'sdu.football', telegram: 'sdu_football', email: 'football@sdu.edu.kz' },
    accent: '#166534',
    palette: 'forest',
    foundedYear: 2004,
    meeting: {
      weekday: 'mon',
      hour: 17,
      location: 'cabinet-d',
      text: t(
        'Теория по понедельникам в 17:00, кабинет D',
        'Теория – дүйсенбі сайын 17:00-де, D кабинеті',
        'Tactics on Mondays at 17:00, Cabinet D',
      ),
    },
    memberTarget: 22,
    affinity: [-0.6, -0.4, 0.8, 0],
  },
  {
    slug: 'sdu-chess',
    name: t('Шахматный клуб SDU', 'SDU шахмат клубы', 'SDU Chess Club'),
    tagline: t('Тихо снаружи, буря на доске', 'Сырты тыныш, тақтасы дауыл', 'Quiet outside, a storm on the board'),
    description: [
      p(
        'Тридцать досок, двенадцать часов, один кубок ректора. В клубе есть кандидаты в мастера и есть те, кто до сих пор подглядывает, как ходит конь. Играют все со всеми.',
        'Отыз тақта, он екі сағат, ректордың бір кубогы. Клубта шеберлікке үміткерлер де, ат қалай жүретінін әлі ұрланып қарайтындар да бар. Бәрі бәрімен ойнайды.',
        'Thirty boards, twelve clocks and one Rector’s Cup. We have candidate masters and people who still check how the knight moves. Everyone plays everyone.',
      ),
      p(
        'По средам – блиц, по субботам – длинные партии с разбором. Раз в семестр приглашаем гроссмейстера на сеанс одновременной игры; пока у нас две ничьи и очень много опыта.',
        'Сәрсенбіде – блиц, сенбіде – талдауы бар ұзақ партиялар. Семестріне бір рет гроссмейстерді бір мезгілдегі ойын сеансына шақырамыз; әзірге екі тең ойын және орасан көп тәжірибе жинадық.',
        'Wednesdays are blitz, Saturdays long games with analysis. Once a semester a grandmaster comes for a simultaneous display; so far we have two draws and plenty of experience.',
      ),
      p(
        'Рядом с шахматами живёт тоғызқұмалақ: девять лунок, сто шестьдесят два камешка и игроки, которые считают быстрее калькулятора.',
        'Шахматтың жанында тоғызқұмалақ та бар: он сегіз отау, жүз алпыс екі құмалақ және калькулятордан жылдам санайтын ойыншылар.',
        'Next to chess lives toğyzqumalaq: nine pits a side, a hundred and sixty-two stones and players who count faster than a calculator.',
      ),
    ],
    category: 'sport',
    genres: ['tournament', 'lecture', 'meeting'],
    contacts: { instagram: 'sdu.chess', telegram: 'sdu_chess', email: 'chess@sdu.edu.kz' },
    accent: '#1F2937',
    palette: 'mono',
    foundedYear: 2007,
    meeting: {
      weekday: 'wed',
      hour: 17,
      location: 'cabinet-g',
      text: t('По средам в 17:00, кабинет G', 'Сәрсенбі сайын 17:00-де, G кабинеті', 'Wednesdays at 17:00, Cabinet G'),
    },
    memberTarget: 14,
    affinity: [0.7, -0.4, -0.6, -0.2],
  },
  {
    slug: 'table-tennis',
    name: t('Клуб настольного тенниса', 'Үстел теннисі клубы', 'Table Tennis Club'),
    tagline: t(
      'Три стола и очередь до столовой',
      'Үш үстел және асханаға дейінгі кезек',
      'Three tables and a queue to the canteen',
    ),
    description: [
      p(
        'Началось с одного стола в фойе общежития. Теперь столов восемь, есть тренер, робот-подавальщик и рейтинг, который обновляется каждый вечер.',
        'Бәрі жатақхана фойесіндегі бір үстелден басталды. Қазір сегіз үстел, жаттықтырушы, доп беретін робот және күн сайын кешке жаңаратын рейтинг бар.',
        'It began with one table in the dormitory foyer. Now there are eight, a coach, a ball-feeding robot and a ranking that changes every evening.',
      ),
      p(
        'Ракетку дадим, подачу покажем. Новички играют в группе C, и дорога из C в A у рекордсмена заняла один семестр.',
        'Ракетканы береміз, доп беруді көрсетеміз. Жаңадан келгендер C тобында ойнайды; рекордшымыз C-ден A-ға бір семестрде жетті.',
        'We lend you a bat and show you the serve. Newcomers play in group C, and our record holder went from C to A in one semester.',
      ),
      p(
        'Ежемесячный Open собирает полсотни игроков, а зимой мы ездим на турнир вузов Алматинской области.',
        'Ай сайынғы Open елуге жуық ойыншы жинайды, ал қыста Алматы облысы жоғары оқу орындарының турниріне барамыз.',
        'The monthly Open draws about fifty players, and in winter we travel to the Almaty region university cup.',
      ),
    ],
    category: 'sport',
    genres: ['tournament', 'contest', 'meeting'],
    contacts: { instagram: 'sdu.tabletennis', telegram: 'sdu_tt', email: 'tabletennis@sdu.edu.kz' },
    accent: '#C2410C',
    palette: 'lemon',
    foundedYear: 2018,
    meeting: {
      weekday: 'fri',
      hour: 18,
      location: 'cabinet-i',
      text: t('По пятницам в 18:00, кабинет I', 'Жұма сайын 18:00-де, I кабинеті', 'Fridays at 18:00, Cabinet I'),
    },
    memberTarget: 14,
    affinity: [-0.2, -0.5, 0.4, -0.1],
  },
] as const satisfies readonly ClubContent[]
