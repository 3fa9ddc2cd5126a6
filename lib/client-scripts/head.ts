/** Stands in every page and runs before it is painted: a reader's choice of light or dark, without a flash of the other. */
import { chosen } from './choice.ts'

const theme = chosen()
if (theme) document.documentElement.dataset.theme = theme
