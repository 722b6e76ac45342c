/**
 * The names that the package exports. One namespace for types and values: `index.ts` exports both.
 * Whoever claims first has the name, so that the order of claims is part of the output's stability.
 */
export interface Symbols {
    /** The first of the candidates that is free; if none is, the last one with a number. */
    readonly claim: (...candidates: readonly [string, ...string[]]) => string;
}

export function createSymbols(taken: Iterable<string>): Symbols {
    const names = new Set([...taken, ...reserved]);
    return {
        claim: (...candidates) => {
            const last = candidates.at(-1) ?? candidates[0];
            let name = candidates.find((candidate) => !names.has(candidate));
            for (let count = 2; name === undefined; count += 1) {
                if (!names.has(`${last}${count}`)) name = `${last}${count}`;
            }
            names.add(name);
            return name;
        },
    };
}

// Words that cannot name an export, and globals that nobody wants to lose by an import.
const reserved = (
    "any arguments as async await bigint boolean break case catch class const continue debugger declare default " +
    "delete do else enum eval export extends false finally for from function get if implements import in infer " +
    "instanceof interface is keyof let module namespace never new null number object of package private protected " +
    "public readonly require return satisfies set static string super switch symbol this throw true try type typeof " +
    "undefined unique unknown using var void while with yield " +
    "Array Boolean Date Document Element Error Event File Function Intl JSON Location Map Math Node Number Object " +
    "Partial Promise ReadonlySet Record Request Response Set String Symbol Text Window"
).split(" ");
