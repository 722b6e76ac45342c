/** A date format cut into its parts: `YYYY`, `MM`, `DD`, and the separators between them. */
export type DateFormatPart = "YYYY" | "MM" | "DD" | "." | "/" | "-" | " ";

/**
 * The parts of a date format, or undefined when year, month and day do not stand in it once each.
 *
 * @example
 * parseDateFormat("DD.MM.YYYY") // ["DD", ".", "MM", ".", "YYYY"]
 */
export function parseDateFormat(format: string): readonly DateFormatPart[] | undefined {
    const parts = format.match(/YYYY|MM|DD|[./ -]/g) as DateFormatPart[] | null;
    if (parts === null || parts.join("") !== format) return undefined;
    const fields = parts.filter((part) => part.length > 1);
    return fields.length === 3 && new Set(fields).size === 3 ? parts : undefined;
}
