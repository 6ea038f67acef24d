/** Tailwind CSS 4 as Next's only PostCSS plugin. */
export default { plugins: { '@tailwindcss/postcss': {} } }
