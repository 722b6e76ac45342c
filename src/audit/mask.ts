/** Makes what a report shows of a value. */
export type Show = (value: string) => string;

export const plainly: Show = (value) => value;

/**
 * What is left of a value so that a reader who knows it recognises it, and nobody else learns it. Short values leave
 * nothing.
 *
 * @example
 * masked("ann@x.test") // "a…@x.test"
 * masked("+4930123456") // "+…56"
 * masked("Ann Meyer") // "A…"
 * masked("42") // "…"
 */
export function masked(value: string): string {
    const letters = [...value];
    const at = value.lastIndexOf("@");
    if (at > 0) return `${letters[0] ?? ""}…${value.slice(at)}`;
    // The ends of a date or of somebody's names would tell too much.
    if (letters.length < fewest || /^\d{4}-\d\d-\d\d/.test(value)) return "…";
    if (/[\s|]/.test(value)) return `${letters[0] ?? ""}…`;
    return `${letters[0] ?? ""}…${letters.slice(-2).join("")}`;
}

// Of a shorter value three letters are too much.
const fewest = 8;
