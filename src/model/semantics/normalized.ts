import type { Normalizer } from "../identity.js";

// The blanks that `trim` removes on every target.
const trim = (text: string): string => text.replaceAll(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
// Only ASCII letters are promised to change alike everywhere.
const lower = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (text: string): string => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());

const normalizers: Readonly<Record<Normalizer, (text: string) => string | undefined>> = {
    trim,
    lower: (text) => lower(trim(text)),
    upper: (text) => upper(trim(text)),
    email: (text) => /^[^@ ]+@[^@ ]+[.][^@ ]+$/.exec(lower(trim(text)))?.[0],
    digits: (text) => text.replaceAll(/[^0-9]/g, "") || undefined,
    integer: (text) => {
        const [, sign, digits] = /^([+-]?)0*([0-9]{1,19})$/.exec(trim(text)) ?? [];
        return digits === undefined ? undefined : `${sign === "-" && digits !== "0" ? "-" : ""}${digits}`;
    },
    uuid: (text) => {
        const digits = lower(trim(text)).replaceAll("-", "");
        if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
        return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
};

/**
 * An identifier's value as the warehouse compares it; undefined when the normaliser rejects it.
 *
 * @example
 * normalized("0042", "integer") // "42"
 */
export function normalized(text: string, normalizer: Normalizer): string | undefined {
    return normalizers[normalizer](text);
}
