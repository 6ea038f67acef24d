import type { ClubContent } from './clubs-types.ts'
import { p, t } from './text.ts'

/** Clubs of the stage, the page and the lens. */
export const stageClubs = [
  {
    slug: 'music-club',
    name: t('Музыкальный клуб «Қоңыр»', '«Қоңыр» музыка клубы', 'Qoñyr Music Club'),
    tagline: t(
      'Домбра, джаз и один очень громкий барабанщик',
      'Домбыра, джаз және бір өте қатты барабаншы',
      'Dombra, jazz and one very loud drummer',
    ),
    description: [
      p(
        'Қоңыр – это и цвет, и тёплый, низкий звук. Так и назвались. В клубе сорок инструментов и почти столько же музыкантов: от консерваторских скрипачей до тех, кто вчера выучил три аккорда.',
        'Қоңыр – әрі түс, әрі жылы, жұмсақ дыбыс. Атауымыз да содан. Клубта қырық аспап, музыканттың саны да соған жуық: консерватория скрипкашысынан бастап кеше ғана үш аккорд үйренгендерге дейін.',
        'Qoñyr is a colour and also a warm, low sound, hence the name. We have forty instruments and nearly as many players, from conservatory violinists to people who learnt three chords yesterday.',
      ),
      p(
        'Репетиционная открыта каждый вечер: записываешься на час и играешь. Если не с кем – пишешь в чат, и через десять минут находится басист. Так собрались все шесть групп университета.',
        'Дайындық бөлмесі күнде кешке ашық: бір сағатқа жазыласың да ойнайсың. Серік жоқ болса, чатқа жазасың, он минутта басист табыла кетеді. Университеттің алты тобы да осылай құралған.',
        'The rehearsal room is open every evening: book an hour and play. If you have nobody to play with, write to the chat and a bassist turns up in ten minutes. That is how all six university bands met.',
      ),
      p(
        'Концертный год у нас такой: осенью акустика, зимой джаз в Blue Hall, весной большой сольник в Red Hall, а летом крыша. На крышу билетов мало – всего двадцать, и это принципиально.',
        'Концерт жылымыз былай: күзде акустика, қыста Blue Hall-дағы джаз, көктемде Red Hall-дағы үлкен концерт, ал күн жылынса – шатыр. Шатырға билет аз, небәрі жиырма. Бұл – біздің ұстаным.',
        'Our year goes like this: acoustic in autumn, jazz in Blue Hall in winter, a big concert in Red Hall in spring, and the roof when it is warm. The roof has only twenty tickets, on principle.',
      ),
      p(
        'Играешь сам или просто хорошо слушаешь – приходи. Слушатели у нас тоже члены клуба.',
        'Өзің ойна не жай ғана жақсы тыңда – келе бер. Тыңдармандар да клуб мүшесі.',
        'Whether you play or just listen well, come. Listeners are members too.',
      ),
    ],
    category: 'music',
    genres: ['concert', 'festival', 'workshop', 'meeting'],
    contacts: { instagram: 'qonyr.sdu', telegram: 'qonyr_sdu', email: 'music@sdu.edu.kz' },
    accent: '#8A3B12',
    palette: 'ember',
    foundedYear: 2008,
    meeting: {
      weekday: 'mon',
      hour: 19,
      location: 'blue-hall',
      text: t(
        'По понедельникам в 19:00, Blue Hall',
        'Дүйсенбі сайын 19:00-де, Blue Hall',
        'Mondays at 19:00, Blue Hall',
      ),
    },
    memberTarget: 22,
    affinity: [-0.2, 1, 0.3, -0.1],
  },
  {
    slug: 'sahna-theatre',
    name: t('Театр «Сахна»', '«Сахна» театры', 'Sahna Theatre'),
    tagline: t(
      'Репетируем ночью, премьера всегда вовремя',
      'Түнде дайындаламыз, премьера әрдайым уақытында',
      'We rehearse at night and open on time',
    ),
    description: [
      p(
        'Двенадцать лет, двадцать шесть спектаклей, один занавес, который заедает. «Сахна» – студенческий театр, где всё делают сами: пьесу, свет, костюмы и чай для зрителей в антракте.',
        'Он екі жыл, жиырма алты спектакль, кептеліп қалатын бір перде. «Сахна» – бәрін өзі жасайтын студенттік театр: пьесаны да, жарықты да, костюмді де, антрактіде көрерменге құятын шайды да.',
        'Twelve years, twenty-six productions and one curtain that jams. Sahna is a student theatre that makes everything itself: the play, the light, the costumes and the tea for the audience at the interval.',
      ),
      p(
        'Играем на казахском и русском, иногда в одном спектакле. Любим Ауэзова и Чехова, но чаще ставим тексты однокурсников – о том, что случилось в маршрутке, в общежитии, дома на каникулах.',
        'Қазақша да, орысша да ойнаймыз, кейде бір спектакльде екеуі қатар жүреді. Әуезов пен Чеховты жақсы көреміз, бірақ көбіне курстастарымыздың мәтінін қоямыз: маршруткада, жатақханада, каникулда үйде болған оқиғалар.',
        'We play in Kazakh and Russian, sometimes within one performance. We love Auezov and Chekhov, but more often stage our classmates’ texts about what happened on the minibus, in the dormitory, at home in the holidays.',
      ),
      p(
        'Актёров набираем в сентябре и феврале, а световиков, звукорежиссёров и людей с молотком – круглый год. Кастинг простой: расскажи историю так, чтобы мы не смотрели в телефон.',
        'Әртістерді қыркүйек пен ақпанда, ал жарықшы, дыбыс режиссері және балға ұстайтындарды жыл бойы қабылдаймыз. Кастинг оңай: телефонымызға қарамайтындай етіп бір оқиға айтып бер.',
        'Actors join in September and February; lighting people, sound people and people with hammers, any time. The audition is simple: tell a story so that we do not look at our phones.',
      ),
    ],
    category: 'culture',
    genres: ['performance', 'workshop', 'festival', 'meeting'],
    contacts: { instagram: 'sahna.sdu', telegram: 'sahna_sdu', email: 'theatre@sdu.edu.kz' },
    accent: '#8E1B4B',
    palette: 'berry',
    foundedYear: 2013,
    meeting: {
      weekday: 'thu',
      hour: 18,
      location: 'cabinet-e',
      text: t(
        'По четвергам в 18:00, кабинет E',
        'Бейсенбі сайын 18:00-де, E кабинеті',
        'Thursdays at 18:00, Cabinet E',
      ),
    },
    memberTarget: 18,
    affinity: [-0.1, 0.9, 0, 0.3],
  },
  {
    slug: 'dance-crew',
    name: t('SDU Dance Crew', 'SDU Dance Crew', 'SDU Dance Crew'),
    tagline: t('Сначала шаг, потом уверенность', 'Әуелі қадам, кейін сенім', 'The step first, the confidence later'),
    description: [
      p(
        'Хип-хоп, контемпорари, қара жорға и немного сальсы по пятницам. Мы танцуем там, где есть пол, и иногда там, где его нет: прошлогодний номер на лестнице главного корпуса посмотрели двести тысяч человек.',
        'Хип-хоп, контемпорари, қара жорға және жұма күндері аздап сальса. Еден бар жерде билейміз, кейде жоқ жерде де: былтыр бас ғимараттың баспалдағында қойған нөмірімізді екі жүз мың адам көрді.',
        'Hip-hop, contemporary, qara jorğa and a little salsa on Fridays. We dance wherever there is a floor and sometimes where there is none: last year’s number on the main staircase was watched two hundred thousand times.',
      ),
      p(
        'Группа для начинающих идёт с нуля: счёт, вес, баланс. Никто не стоит сзади – ряды меняются каждую песню, и первый ряд достаётся всем.',
        'Бастаушыларға арналған топ нөлден жүреді: санақ, салмақ, тепе-теңдік. Ешкім артта тұрмайды: әр ән сайын қатарлар ауысады, бірінші қатар бәріне тиеді.',
        'The beginners’ group starts from zero: count, weight, balance. Nobody stays at the back; rows rotate with every song, so everyone gets the front.',
      ),
      p(
        'Главный день года – SDU Dance Day: двенадцать коллективов, баттлы на площади и общий флешмоб в шесть вечера. Готовимся к нему с января, и всё равно в последний день шьём костюмы.',
        'Жылдың басты күні – SDU Dance Day: он екі ұжым, алаңдағы баттлдар және кешкі алтыдағы ортақ флешмоб. Қаңтардан дайындаламыз, сонда да соңғы күні костюм тігіп отырамыз.',
        'The day of the year is SDU Dance Day: twelve crews, battles on the square and one flash mob at six. We prepare from January and still sew costumes on the last day.',
      ),
    ],
    category: 'culture',
    genres: ['dance', 'festival', 'workshop', 'meeting'],
    contacts: { instagram: 'sdu.dancecrew', telegram: 'sdu_dance', email: 'dance@sdu.edu.kz' },
    accent: '#C2185B',
    palette: 'rose',
    foundedYear: 2012,
    meeting: {
      weekday: 'wed',
      hour: 19,
      location: 'blue-hall',
      text: t('По средам в 19:00, Blue Hall', 'Сәрсенбі сайын 19:00-де, Blue Hall', 'Wednesdays at 19:00, Blue Hall'),
    },
    memberTarget: 21,
    affinity: [-0.4, 0.7, 0.8, -0.2],
  },
  {
    slug: 'kadr-photo',
    name: t('Фотоклуб «Кадр»', '«Кадр» фотоклубы', 'Kadr Photo Club'),
    tagline: t('Смотреть дольше, чем снимать', 'Түсіргеннен гөрі ұзағырақ қарау', 'Look longer than you shoot'),
    description: [
      p(
        'Мы снимаем кампус, горы и друг друга – на телефоны, зеркалки и дедушкины «Зениты». Техника не важна: на первой же прогулке поймёшь, что лучший кадр сделал тот, кто раньше встал.',
        'Кампусты, тауды және бір-бірімізді телефонға, айналы камераға және атамыздың «Зенитіне» түсіреміз. Техника маңызды емес: алғашқы серуенде-ақ ең жақсы кадрды ерте тұрған адам түсіргенін түсінесің.',
        'We photograph the campus, the mountains and each other, on phones, SLRs and our grandfathers’ Zenits. The gear does not matter: on the first walk you learn that the best frame belongs to whoever got up earliest.',
      ),
      p(
        'По воскресеньям – фотопрогулки: рассвет над Каскеленом, базар, электричка до Алматы, первый снег в ущелье. По субботам разбираем снимки на большом экране, честно и без обид.',
        'Жексенбіде фотосеруенге шығамыз: Қаскелең үстіндегі таң, базар, Алматыға баратын электричка, шатқалдағы алғашқы қар. Сенбіде суреттерді үлкен экранда талдаймыз, шынайы әрі ренжіспей.',
        'Sundays are for photo walks: dawn over Kaskelen, the bazaar, the train to Almaty, first snow in the gorge. On Saturdays we look at the pictures on a big screen, honestly and without hard feelings.',
      ),
      p(
        'В фойе главного корпуса у нас своя стена: каждый месяц новая выставка, и попасть на неё может любой член клуба. А ещё мы снимаем почти все мероприятия на этом сайте.',
        'Бас ғимараттың фойесінде өз қабырғамыз бар: ай сайын жаңа көрме ілінеді, оған клубтың кез келген мүшесі қатыса алады. Бұл сайттағы шаралардың дерлік бәрін де біз түсіреміз.',
        'We have a wall in the foyer of the main building: a new exhibition every month, open to any member. We also photograph nearly every event on this site.',
      ),
    ],
    category: 'culture',
    genres: ['exhibition', 'outing', 'workshop', 'meeting'],
    contacts: { instagram: 'kadr.sdu', telegram: 'kadr_sdu', email: 'photo@sdu.edu.kz' },
    accent: '#374151',
    palette: 'mono',
    foundedYear: 2010,
    meeting: {
      weekday: 'sat',
      hour: 12,
      location: 'cabinet-e',
      text: t('По субботам в 12:00, кабинет E', 'Сенбі сайын 12:00-де, E кабинеті', 'Saturdays at 12:00, Cabinet E'),
    },
    memberTarget: 14,
    affinity: [0.1, 0.6, -0.5, -0.3],
  },
  {
    slug: 'soz-literature',
    name: t('Литературный клуб «Сөз»', '«Сөз» әдеби клубы', 'Söz Literary Club'),
    tagline: t(
      'Читаем вслух и спорим шёпотом',
      'Дауыстап оқып, сыбырлап таласамыз',
      'We read aloud and argue in whispers',
    ),
    description: [
      p(
        'Каждую неделю – одна книга, один стих и один спор. Читаем Абая и Мукагали, Айтматова и Мураками, манифесты и инструкции к стиральным машинам, если они хорошо написаны.',
        'Апта сайын бір кітап, бір өлең, бір талас. Абай мен Мұқағалиды, Айтматов пен Муракамиді оқимыз, жақсы жазылса, манифест пен кір жуғыш машинаның нұсқаулығын да оқимыз.',
        'One book, one poem and one argument a week. We read Abai and Muqağali, Aitmatov and Murakami, manifestos and washing-machine manuals if they are well written.',
      ),
      p(
        'Кто пишет сам, приносит тексты в среду на «Шеберхана» – мастерскую, где не хвалят и не ругают, а задают вопросы. Лучшее попадает в наш зин «Үтір»: он выходит два раза в год тиражом сто экземпляров и заканчивается за день.',
        'Өзі жазатындар мәтінін «Шеберханаға» әкеледі: мұнда мақтамайды да, даттамайды да, сұрақ қояды. Үздіктері «Үтір» зиніне енеді: жылына екі рет жүз данамен шығып, бір күнде таралып кетеді.',
        'Those who write bring texts to Sheberhana, a workshop where nobody praises or scolds but everybody asks. The best pieces go into our zine Ütir: a hundred copies twice a year, gone in a day.',
      ),
      p(
        'Осенью и весной собираем «Өлең түні» – ночь поэзии, где читают на всех языках кампуса, а переводы показывают на экране. Приходят даже физики.',
        'Күз бен көктемде «Өлең түні» өтеді: кампустағы барлық тілде өлең оқылады, аудармасы экранға шығады. Физиктер де келеді.',
        'In autumn and spring we hold Öleñ Tüni, a night of poetry in every language of the campus with translations on the screen. Even physicists come.',
      ),
    ],
    category: 'culture',
    genres: ['meeting', 'performance', 'lecture', 'workshop'],
    contacts: { instagram: 'soz.sdu', telegram: 'soz_sdu', email: 'literature@sdu.edu.kz' },
    accent: '#6B4E16',
    palette: 'steppe',
    foundedYear: 2012,
    meeting: {
      weekday: 'tue',
      hour: 18,
      location: 'cabinet-e',
      text: t('По вторникам в 18:00, кабинет E', 'Сейсенбі сайын 18:00-де, E кабинеті', 'Tuesdays at 18:00, Cabinet E'),
    },
    memberTarget: 12,
    affinity: [0.3, 0.6, -0.7, 0.2],
  },
] as const satisfies readonly ClubContent[]
