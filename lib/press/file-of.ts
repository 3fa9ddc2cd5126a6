/** The file of a page: "/" is index.html, "/stories/a" is stories/a.html. */
export const fileOf = (address: string) => (address === '/' ? 'index.html' : `${address.slice(1)}.html`)
