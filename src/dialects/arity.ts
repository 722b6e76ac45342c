import type { SqlText } from "../text/sql-text.js";
import type { Argument, FunctionCall, FunctionPrinter } from "./dialect.js";

/** The argument at a place where the catalogue has promised one. */
export function argumentAt({ args }: FunctionCall, index: number): Argument {
    const argument = args[index];
    if (argument === undefined) throw new Error(`a function was printed with ${args.length} arguments`);
    return argument;
}

/** The text of an argument that must be written out. */
export function literalAt(call: FunctionCall, index: number): string {
    const { literal } = argumentAt(call, index);
    if (literal === undefined) throw new Error(`argument ${index + 1} of a function must be a literal`);
    return literal;
}

type Place = { readonly call: FunctionCall };

/** A function of one argument; its text is called with the arguments by place. */
export const unary =
    (print: (x: SqlText, place: Place) => SqlText): FunctionPrinter =>
    (call) =>
        print(argumentAt(call, 0).sql, { call });

export const binary =
    (print: (x: SqlText, y: SqlText, place: Place) => SqlText): FunctionPrinter =>
    (call) =>
        print(argumentAt(call, 0).sql, argumentAt(call, 1).sql, { call });

export const ternary =
    (print: (x: SqlText, y: SqlText, z: SqlText, place: Place) => SqlText): FunctionPrinter =>
    (call) =>
        print(argumentAt(call, 0).sql, argumentAt(call, 1).sql, argumentAt(call, 2).sql, { call });
