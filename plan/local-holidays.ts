/**
 * The prefecture's own holidays, on top of those of the State Council. Empty on purpose: the Yi Torch Festival
 * (火把节, from the 24th of the 6th lunar month) and the day of the prefecture's founding are holidays here, but
 * neither the number of days off nor their dates by year are confirmed, and every day in this list moves deadlines.
 * Whoever has the prefecture's notice adds a line for each day: { day: "2027-08-01", name: "火把节" }.
 */
export const localHolidays: readonly { day: string; name: string }[] = [];
