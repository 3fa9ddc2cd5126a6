/** Stands at the end of every page. */
import './theme.ts'
import './kept.ts'
