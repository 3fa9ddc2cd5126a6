/** What stands in a letter in the place of one reader's signed addresses. `.invalid` is nobody's (RFC 2606), so no text can hold them by chance. */

/** Where the address goes by which one reader leaves. */
export const LEAVE_MARK = 'https://reticule.invalid/leave'

/** Where the address goes that shows one reader what we hold. */
export const ME_MARK = 'https://reticule.invalid/me'
