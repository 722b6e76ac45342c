import type { PatternFault } from "./pattern.js";

/** Leaves the pattern parser; caught by `parsePattern` alone. */
export class Unsupported extends Error {
    readonly fault: PatternFault;

    constructor(construct: string, help?: string) {
        super(construct);
        this.fault = { construct: `${construct} is not supported`, ...(help !== undefined && { help }) };
    }
}

export type Shorthand = "d" | "w" | "s";

const lineSigns: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r" };

/** A place in a pattern, by code points. */
export class PatternText {
    readonly #characters: readonly string[];
    #at = 0;

    constructor(text: string) {
        this.#characters = [...text];
    }

    peek(): string | undefined {
        return this.#characters[this.#at];
    }

    take(): string {
        const character = this.peek();
        if (character === undefined) throw new Unsupported("a pattern that ends in the middle");
        this.#at += 1;
        return character;
    }

    accept(character: string): boolean {
        if (this.peek() !== character) return false;
        this.#at += 1;
        return true;
    }

    /** Takes what the expression finds here. */
    match(expression: RegExp): RegExpExecArray | undefined {
        // Bounds are short; the whole rest need not be joined.
        const found = expression.exec(this.#characters.slice(this.#at, this.#at + 16).join("")) ?? undefined;
        this.#at += found?.[0].length ?? 0;
        return found;
    }

    /** What stands behind a backslash: a class, or a sign meant literally. */
    escaped(): { readonly class: Shorthand } | { readonly character: string } {
        const character = this.take();
        if (character === "d" || character === "w" || character === "s") return { class: character };
        const sign = lineSigns[character];
        if (sign !== undefined) return { character: sign };
        if (/^[A-Za-z0-9]$/.test(character)) throw new Unsupported(`\`\\${character}\``);
        if (character > "~" || character < "!") throw new Unsupported("a backslash before a sign that needs none");
        return { character };
    }
}
