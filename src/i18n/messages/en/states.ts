export const states = {
  notFound: {
    title: 'There is no such page',
    text: 'The event may have been taken down, or the link has a typo.',
    action: 'To the home page',
  },
  error: {
    title: 'Something broke',
    text: 'We know already. Please try again in a minute.',
    action: 'Try again',
    code: 'Error number: {code}',
  },
  forbidden: {
    title: 'Not for this account',
    text: 'Your account has no access to this page.',
    action: 'To the home page',
  },
  signIn: { title: 'Please sign in', text: 'Only you can see this page.', action: 'Sign in' },
  offline: {
    title: 'No network',
    text: 'Tickets open anyway. The rest comes when the network is back.',
    action: 'Open tickets',
  },
  tooMany: { title: 'Too often', text: 'Wait a minute and try again.', action: 'Try again' },
  form: {
    required: 'Fill in this field',
    email: 'An e-mail address is needed, such as aigerim@stu.sdu.edu.kz',
    short: 'Too short',
    invalid: 'Check that this is right',
    title: 'Check the fields',
    summary: '{count, plural, one {Correct # field} other {Correct # fields}}',
  },
  network: 'The server could not be reached. Check the network and try again.',
}
