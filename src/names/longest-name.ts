/** PostgreSQL: names are cut after 63 bytes, silently. Names are ASCII, so bytes are characters. */
export const longestName = 63;
