/**
 * Does several works in turns, A B A B: what else the machine does then falls upon all of them.
 *
 * @param times how often each
 * @returns what each returned, in the order of the works
 */
export async function inTurns<Value>(
    works: readonly (() => Promise<Value>)[],
    times: number,
): Promise<readonly (readonly Value[])[]> {
    const results = works.map((): Value[] => []);
    for (let turn = 0; turn < times; turn += 1) {
        for (const [index, work] of works.entries()) results[index]?.push(await work());
    }
    return results;
}
