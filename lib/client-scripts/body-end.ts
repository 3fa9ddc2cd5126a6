/** Stands at the end of every page. */
import './theme.ts'
import './saved-stories.ts'
import './form.ts'
