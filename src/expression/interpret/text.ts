import type { TextFunction } from "../function-name.js";
import { matchPattern } from "../pattern/match-pattern.js";
import { parsePattern } from "../pattern/parse-pattern.js";
import { asCount, asText } from "./expect.js";
import { type Evaluator, strict } from "./function.js";

/** Characters are code points. */
const characters = (text: string): readonly string[] => [...text];

const part = (text: string, from: number, to: number): string => characters(text).slice(from, to).join("");

const pad = (text: string, length: number, fill: string, side: "left" | "right"): string => {
    const own = characters(text);
    if (own.length >= length) return part(text, 0, length);
    const missing = length - own.length;
    const filling = part(fill.repeat(Math.ceil(missing / characters(fill).length)), 0, missing);
    return side === "left" ? filling + text : text + filling;
};

export const textEvaluators: { readonly [Name in TextFunction]: Evaluator } = {
    lower: strict((text) => asText(text).toLowerCase()),
    upper: strict((text) => asText(text).toUpperCase()),
    trim: strict((text) => asText(text).replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "")),
    ltrim: strict((text) => asText(text).replace(/^[ \t\n\r]+/, "")),
    rtrim: strict((text) => asText(text).replace(/[ \t\n\r]+$/, "")),
    length: strict((text) => BigInt(characters(asText(text)).length)),
    substring: ({ args }) => {
        if (args.includes(null)) return null;
        const [text = null, start = null, length] = args;
        const from = Math.max(asCount(start), 1) - 1;
        const to = length === undefined ? undefined : from + Math.max(asCount(length), 0);
        return characters(asText(text)).slice(from, to).join("");
    },
    left: strict((text, count) => part(asText(text), 0, Math.max(asCount(count), 0))),
    right: strict((text, count) => {
        const all = characters(asText(text));
        return all.slice(Math.max(all.length - Math.max(asCount(count), 0), 0)).join("");
    }),
    replace: strict((text, from, to) => (from === "" ? text : asText(text).split(asText(from)).join(asText(to)))),
    concat: ({ args }) => (args.includes(null) ? null : args.map(asText).join("")),
    starts_with: strict((text, start) => asText(text).startsWith(asText(start))),
    ends_with: strict((text, end) => asText(text).endsWith(asText(end))),
    contains: strict((text, inner) => asText(text).includes(asText(inner))),
    position: strict((text, inner) => {
        const at = asText(text).indexOf(asText(inner));
        return at < 0 ? 0n : BigInt(characters(asText(text).slice(0, at)).length + 1);
    }),
    split_part: strict((text, separator, number) => asText(text).split(asText(separator))[asCount(number) - 1] ?? ""),
    matches: strict((text, pattern) => {
        const parsed = parsePattern(asText(pattern));
        if ("fault" in parsed) throw new Error(`an unchecked pattern: ${asText(pattern)}`);
        return matchPattern(parsed.pattern, asText(text));
    }),
    lpad: strict((text, length, fill) => pad(asText(text), asCount(length), asText(fill), "left")),
    rpad: strict((text, length, fill) => pad(asText(text), asCount(length), asText(fill), "right")),
    repeat: strict((text, count) => asText(text).repeat(asCount(count))),
    digits: strict((text) => asText(text).replace(/[^0-9]/g, "")),
};
