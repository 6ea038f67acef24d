/** Every cached page carries this tag: what may have been missed while not listening is expired through it. */
export const allPagesTag = 'pages'
