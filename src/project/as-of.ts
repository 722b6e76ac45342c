/**
 * An instant as the engine takes it: `YYYY-MM-DD HH:MM:SS.ffffff`, UTC.
 *
 * @param text ISO 8601: a day, or a day and a time with `Z`, an offset, or nothing for UTC
 * @returns undefined when the text is no instant
 * @example
 * asOfText("2026-01-31T10:00:00+02:00") // "2026-01-31 08:00:00.000000"
 */
export function asOfText(text: string): string | undefined {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
        text.trim(),
    );
    if (match === null) return undefined;
    const [, day = "", time = "00:00", zone = "Z"] = match;
    const instant = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}${zone.toUpperCase()}`);
    // The calendar is checked too: JavaScript takes 31 April for 1 May.
    if (Number.isNaN(instant.getTime()) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) {
        return undefined;
    }
    // An offset may lead out of the years that four digits can say.
    if (!/^\d{4}-/.test(instant.toISOString())) return undefined;
    const micros = (/\.(\d+)$/.exec(time)?.[1] ?? "").padEnd(6, "0");
    return `${instant.toISOString().slice(0, 19).replace("T", " ")}.${micros}`;
}
