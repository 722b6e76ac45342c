/** When the first version of anything begins: early facts must find it, whatever `created_at` says. */
export const beginningOfTime = "0001-01-01 00:00:00";

/** When the current version ends: a date, because not every engine has an infinity. */
export const endOfTime = "9999-12-31 00:00:00";

/** The key of the row that stands for what is not known. */
export const unknownMember = "unknown";

/** The key of the row that stands for whoever was erased. */
export const erasedMember = "erased";
