/**
 * The names that the package exports. One namespace for types and values: `index.ts` exports both.
 * Whoever claims first has the name, so that the order of claims is part of the output's stability.
 */
export interface Symbols {
    /**
     * Names that go together, `["Currency", "currencies"]`: the first candidate of which all are free; if there is
     * none, the last one with a number.
     */
    readonly claim: <Names extends readonly string[]>(...candidates: readonly [Names, ...Names[]]) => Names;
}

export function createSymbols(taken: Iterable<string>): Symbols {
    const used = new Set([...taken, ...reserved]);
    const isFree = (names: readonly string[]): boolean => names.every((name) => !used.has(name));
    return {
        claim: <Names extends readonly string[]>(...candidates: readonly [Names, ...Names[]]): Names => {
            const last = candidates.at(-1) ?? candidates[0];
            let names = candidates.find(isFree);
            for (let count = 2; names === undefined; count += 1) {
                const numbered = last.map((name) => `${name}${count}`) as readonly string[] as Names;
                if (isFree(numbered)) names = numbered;
            }
            for (const name of names) used.add(name);
            return names;
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
