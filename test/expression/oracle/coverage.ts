import { children } from "../../../src/expression/children.js";
import type { Expression } from "../../../src/expression/tree.js";
import { typeText } from "../../../src/expression/type.js";
import type { DrawnRow } from "./rows.js";

/** How often each function met each class of values, column arguments alone counted. */
export class Coverage {
    readonly #counts = new Map<string, Map<string, number>>();

    /** Counts what an expression met in the rows it was compared on. */
    count(expression: Expression, rows: readonly DrawnRow[]): void {
        const name = nameOf(expression);
        for (const operand of children(expression)) {
            if (name !== undefined && operand.node === "column") {
                for (const { classes } of rows) this.#add(name, `${typeText(operand.type)} ${classes[operand.name]}`);
            }
            this.count(operand, rows);
        }
    }

    /** How often a function met a class, as in `decimal(18,2) half`. */
    of(name: string, met: string): number {
        return this.#counts.get(name)?.get(met) ?? 0;
    }

    /** One line for each function and cast: `trim: string null 24, string empty 24, ...`. */
    report(): string {
        const line = ([name, counts]: readonly [string, ReadonlyMap<string, number>]): string =>
            `${name}: ${[...counts].map(([met, count]) => `${met} ${count}`).join(", ")}`;
        return [...this.#counts]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(line)
            .join("\n");
    }

    #add(name: string, met: string): void {
        const counts = this.#counts.get(name) ?? new Map<string, number>();
        counts.set(met, (counts.get(met) ?? 0) + 1);
        this.#counts.set(name, counts);
    }
}

function nameOf(expression: Expression): string | undefined {
    if (expression.node === "call") return expression.function;
    if (expression.node !== "cast") return undefined;
    return `${expression.safe ? "try_cast" : "cast"} to ${expression.type.kind}`;
}
