/** Stands at the end of every page. */
import './theme.ts'
import './kept.ts'
import './form.ts'
