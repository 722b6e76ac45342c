/** Something that is known about the data, and what came out. */
export interface Fact {
    readonly name: string;
    readonly expected: string;
    readonly actual: string;
}

export const fact = (name: string, actual: unknown, expected: unknown): Fact => ({
    name,
    expected: String(expected),
    actual: String(actual),
});
