import { DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { Database } from "../database.js";

const prefixes = ["user:", "email:", "phone:", "device:", "device:"];
const most = 2048;

/**
 * What a programmer writes who has no SQL for it: rows are read one by one, identifiers get numbers, numbers are united
 * in a typed array, with path halving, and a table of identifier and root is written back.
 */
export async function unionFind({ connection }: Database): Promise<void> {
    const numbers = new Map<string, number>();
    let parents = new Int32Array(1 << 20);
    const numberOf = (identifier: string): number => {
        const known = numbers.get(identifier);
        if (known !== undefined) return known;
        const made = numbers.size;
        if (made === parents.length) {
            const larger = new Int32Array(parents.length * 2);
            larger.set(parents);
            parents = larger;
        }
        parents[made] = made;
        numbers.set(identifier, made);
        return made;
    };
    const rootOf = (start: number): number => {
        let at = start;
        for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
            const over = parents[up] ?? up;
            parents[at] = over;
            at = over;
        }
        return at;
    };

    const result = await connection.stream("select user_id, email, phone, device, other_device from stg_crm__records");
    for (
        let chunk = await result.fetchChunk();
        chunk !== null && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
    ) {
        const columns = chunk.getColumns();
        for (let row = 0; row < chunk.rowCount; row += 1) {
            let first = -1;
            for (const [place, prefix] of prefixes.entries()) {
                const value = columns[place]?.[row];
                if (typeof value !== "string") continue;
                const number = numberOf(prefix + value);
                if (first < 0) first = number;
                else {
                    const [a, b] = [rootOf(first), rootOf(number)];
                    if (a < b) parents[b] = a;
                    else parents[a] = b;
                }
            }
        }
    }

    await connection.run("create table resolved (identifier varchar, profile integer)");
    const appender = await connection.createAppender("resolved");
    let identifiers: string[] = [];
    let profiles: number[] = [];
    const write = (): void => {
        const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER]);
        chunk.setColumns([identifiers, profiles]);
        appender.appendDataChunk(chunk);
        [identifiers, profiles] = [[], []];
    };
    for (const [identifier, number] of numbers) {
        identifiers.push(identifier);
        profiles.push(rootOf(number));
        if (identifiers.length === most) write();
    }
    if (identifiers.length > 0) write();
    appender.closeSync();
}
