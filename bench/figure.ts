/** One line of the table. */
export type Figure = { what: string; value: string };
