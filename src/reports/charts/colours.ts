/**
 * Blue, vermilion and bluish green of Okabe and Ito, which people of every colour vision tell apart, and a grey: each at
 * least 3 : 1 against the white they stand on. Nothing is said by colour alone: each mark has its words beside it.
 */
export const seriesColours = ['#0072B2', '#D55E00', '#00795A', '#595959'] as const

/** The colour of what is measured first, or alone. */
export const mainColour = seriesColours[0]

/** The colour of what lies over it. */
export const overColour = seriesColours[1]

/** The colour of what counts the other way, such as credits. */
export const otherColour = seriesColours[3]

/** What charts stand on. */
export const paper = '#FFFFFF'

/** Texts: at least 7 : 1. */
export const ink = '#1F1F1F'

/** Lines that only help the eye. */
export const faint = '#DDDDDD'
