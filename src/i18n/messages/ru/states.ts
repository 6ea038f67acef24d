/** Pages that say that something is not here or went wrong: each tells what to do next. */
export const states = {
  notFound: {
    title: 'Такой страницы нет',
    text: 'Возможно, событие сняли с афиши или в ссылке опечатка.',
    action: 'На главную',
  },
  error: {
    title: 'Что-то сломалось',
    text: 'Мы уже знаем. Попробуйте ещё раз через минуту.',
    action: 'Повторить',
    code: 'Номер ошибки: {code}',
  },
  forbidden: { title: 'Сюда нельзя', text: 'У вашего аккаунта нет доступа к этой странице.', action: 'На главную' },
  signIn: { title: 'Нужно войти', text: 'Эта страница видна только вам.', action: 'Войти' },
  offline: {
    title: 'Нет сети',
    text: 'Билеты открываются и так. Остальное покажем, когда сеть вернётся.',
    action: 'Открыть билеты',
  },
  tooMany: { title: 'Слишком часто', text: 'Подождите минуту и попробуйте снова.', action: 'Повторить' },
  form: {
    required: 'Заполните это поле',
    email: 'Нужен адрес почты, например aigerim@stu.sdu.edu.kz',
    short: 'Слишком коротко',
    invalid: 'Проверьте, всё ли здесь верно',
    title: 'Проверьте поля',
    summary:
      '{count, plural, one {Исправьте # поле} few {Исправьте # поля} many {Исправьте # полей} other {Исправьте # поля}}',
  },
  network: 'Не получилось связаться с сервером. Проверьте сеть и попробуйте ещё раз.',
} as const
