/** Labels for people, by language tag. */
export type Labels = Readonly<Record<string, string>>
