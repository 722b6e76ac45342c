/** A JSON value whose numbers keep the text they were written with. */
export type Json =
    | { readonly kind: "null" }
    | { readonly kind: "scalar"; readonly text: string; readonly isQuoted: boolean }
    | { readonly kind: "array"; readonly items: readonly Json[] }
    | { readonly kind: "object"; readonly entries: ReadonlyMap<string, Json> };

const maximumDepth = 500;
const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;

/** Undefined for text that is no JSON (RFC 8259). Of equal keys the first counts. */
export function parseJson(text: string): Json | undefined {
    let at = 0;
    const take = (pattern: RegExp): string | undefined => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    const takeSign = (sign: string): boolean => {
        take(blank);
        if (text[at] !== sign) return false;
        at += 1;
        return true;
    };

    const value = (depth: number): Json | undefined => {
        if (depth > maximumDepth) return undefined;
        if (takeSign("{")) return object(depth);
        if (takeSign("[")) return array(depth);
        const quoted = take(string);
        if (quoted !== undefined) return { kind: "scalar", text: JSON.parse(quoted), isQuoted: true };
        const plain = take(word) ?? take(number);
        if (plain === undefined) return undefined;
        return plain === "null" ? { kind: "null" } : { kind: "scalar", text: plain, isQuoted: false };
    };
    const array = (depth: number): Json | undefined => {
        const items: Json[] = [];
        if (takeSign("]")) return { kind: "array", items };
        do {
            const item = value(depth + 1);
            if (item === undefined) return undefined;
            items.push(item);
        } while (takeSign(","));
        return takeSign("]") ? { kind: "array", items } : undefined;
    };
    const object = (depth: number): Json | undefined => {
        const entries = new Map<string, Json>();
        if (takeSign("}")) return { kind: "object", entries };
        do {
            take(blank);
            const key = take(string);
            const item = key !== undefined && takeSign(":") ? value(depth + 1) : undefined;
            if (key === undefined || item === undefined) return undefined;
            const name: string = JSON.parse(key);
            if (!entries.has(name)) entries.set(name, item);
        } while (takeSign(","));
        return takeSign("}") ? { kind: "object", entries } : undefined;
    };

    const whole = value(0);
    take(blank);
    return at === text.length ? whole : undefined;
}

/** What stands under the keys, or undefined when they lead nowhere. */
export function jsonAt(json: Json | undefined, keys: readonly string[]): Json | undefined {
    return keys.reduce<Json | undefined>(
        (inner, key) => (inner?.kind === "object" ? inner.entries.get(key) : undefined),
        json,
    );
}

export const scalarText = (json: Json | undefined): string | null => (json?.kind === "scalar" ? json.text : null);

/** As compact as it goes. */
export function jsonText(json: Json): string {
    switch (json.kind) {
        case "null":
            return "null";
        case "scalar":
            return json.isQuoted ? JSON.stringify(json.text) : json.text;
        case "array":
            return `[${json.items.map(jsonText).join(",")}]`;
        case "object":
            return `{${[...json.entries].map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(",")}}`;
    }
}
