import { compileExpression } from "../../../src/expression/compile.js";
import type { FunctionName } from "../../../src/expression/function-name.js";
import { catalogue, functionNames, type Parameter } from "../../../src/expression/functions.js";
import type { Kind } from "../../../src/expression/type.js";
import { intervalUnits, isUnitOf } from "../../../src/expression/unit.js";
import { everything, sourceOf } from "../compiled.js";
import type { Random } from "./random.js";

/** A function with one kind chosen for each of its parameters. */
export interface Signature {
    readonly name: FunctionName;
    readonly kinds: readonly Kind[];
    readonly result: Kind;
}

export const columnsByKind: Readonly<Record<Kind, readonly string[]>> = {
    string: ["txt", "word"],
    integer: ["int", "num"],
    decimal: ["dec", "fine"],
    float: ["flt"],
    boolean: ["flag"],
    date: ["day", "since"],
    timestamp: ["at", "seen"],
    json: ["doc"],
    list: ["tags"],
    record: [],
};

const literals: Readonly<Record<Kind, readonly string[]>> = {
    string: ["''", "'a'", "'Ann'", "'🦆'", "'it''s'", "','", "'42'", "'%'"],
    integer: ["0", "1", "-1", "3", "2147483647", "9223372036854775807", "60"],
    decimal: ["0.5", "-2.50", "0.05", "100.0", "0.001", "0.0"],
    float: ["cast(0.5 as float)", "cast(-3 as float)"],
    boolean: ["true", "false"],
    date: ["date '2026-01-31'", "date '2024-02-29'", "date '1970-01-01'"],
    timestamp: ["timestamp '2026-01-31T10:00:00Z'", "timestamp '2024-02-29T23:59:59.999999Z'", "now()"],
    json: ["doc"],
    list: ["split('a,b,🦆', ',')", "json_list(doc, 'tags')"],
    record: [],
};

const patterns = [
    "^\\d+$",
    "a",
    "^[^@ ]+@[^@ ]+[.][^@ ]+$",
    "\\w{2,3}",
    "^(a|b|Ann)*",
    "\\s",
    ".",
    "^.$",
    "🦆",
    "[🦅-🦇]|x",
    "^[+-]?[0-9]{1,3}([.,][0-9]+)?$",
    "a.b",
    "[\\]\\-a^]$",
    "^$",
    "(ab?){2}",
];
const formats = ["DD.MM.YYYY", "YYYYMMDD", "MM/DD/YYYY", "YYYY-MM-DD"];
const keys = ["'a'", "'n'", "'b'", "'z'", "'deep'", "'tags'", "'E-Mail'", "'missing'", "'x\"y'"];
const separators = ["','", "'@'", "'a'", "'🦆'", "' '", "', '"];

/** Kinds a parameter is tried with; a record cannot be written. */
const choices = (parameter: Parameter): readonly Kind[] => parameter.takes.filter((kind) => kind !== "record");

/** Every function with every kind its parameters take; parameters that share a type vary together. */
export const signatures: readonly Signature[] = functionNames.flatMap(signaturesOf);

function signaturesOf(name: FunctionName): readonly Signature[] {
    const { parameters } = catalogue[name];
    const varied = parameters.map((parameter) => choices(parameter).length);
    const count = Math.max(...varied);
    const all: Signature[] = [];
    for (let index = 0; index < count; index += 1) {
        const kinds = parameters.map((parameter) => {
            const options = choices(parameter);
            return parameter.element ? "string" : (options[index % options.length] ?? "string");
        });
        const sample = parameters.map((parameter, at) => sampleArgument(parameter, kinds[at] ?? "string"));
        const { value } = compileExpression(sourceOf(`${name}(${sample.join(", ")})`), everything);
        if (value !== undefined) all.push({ name, kinds, result: value.type.kind });
    }
    return all;
}

function sampleArgument(parameter: Parameter, kind: Kind): string {
    const fixed: Choice = { pick: first, integer: () => 0, chance: () => false };
    return written(fixed, parameter, [kind]) ?? first(columnsByKind[kind]);
}

function first<Item>(items: readonly Item[]): Item {
    const [item] = items;
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
}

type Choice = Pick<Random, "pick" | "integer" | "chance">;

/** An argument that must be written out. */
function written(random: Choice, parameter: Parameter, kinds: readonly Kind[]): string | undefined {
    switch (parameter.form) {
        case "unit":
            return `'${random.pick(intervalUnits.filter((unit) => !kinds.includes("date") || isUnitOf(unit, "date")))}'`;
        case "pattern":
            return `'${random.pick(patterns)}'`;
        case "format":
            return `'${random.pick(formats)}'`;
        case "key":
            return random.pick(keys);
        case "filled":
        case "text":
            return random.pick(separators);
        case "integer": {
            // Beyond 15 digits a float has no decimal value that engines agree on.
            if (parameter.name === "scale" && kinds.includes("float")) return String(random.integer(5));
            const [least, greatest] = parameter.range ?? [0, 10];
            return String(Math.max(least, -3) + random.integer(Math.min(greatest - least + 1, 12)));
        }
        case undefined:
            return undefined;
    }
}

/** Draws the text of an expression of that kind, `depth` calls deep at most; with depth 0 a column. */
export function draw(random: Random, kind: Kind, depth: number): string {
    if (depth <= 0) return random.chance(85) ? random.pick(columnsByKind[kind]) : random.pick(literals[kind]);
    const calls = signatures.filter(({ result }) => result === kind);
    const operator = random.chance(45) ? drawOperator(random, kind, depth - 1) : undefined;
    if (operator !== undefined) return operator;
    if (calls.length === 0 || random.chance(15)) return draw(random, kind, 0);
    return drawCall(random, random.pick(calls), depth - 1);
}

export function drawCall(random: Random, { name, kinds }: Signature, depth: number): string {
    const { parameters } = catalogue[name];
    const args: string[] = [];
    for (const [index, parameter] of parameters.entries()) {
        const kind = kinds[index] ?? "string";
        if (parameter.optional && random.chance(50)) break;
        const times = parameter.repeats ? 1 + random.integer(2) : 1;
        for (let time = 0; time < times; time += 1) {
            const isRanged = parameter.range !== undefined && random.chance(50);
            const form = isRanged ? "integer" : parameter.form;
            args.push(
                written(random, { ...parameter, ...(form !== undefined && { form }) }, kinds) ??
                    draw(random, kind, depth),
            );
        }
    }
    return `${name}(${args.join(", ")})`;
}

const comparable: readonly Kind[] = ["string", "integer", "decimal", "float", "date", "timestamp"];

function drawOperator(random: Random, kind: Kind, depth: number): string | undefined {
    const inner = (wanted: Kind): string => `(${draw(random, wanted, depth)})`;
    const number = (): Kind => random.pick(["integer", "decimal", "float"] as const);
    switch (kind) {
        case "string":
            return random.pick([
                () => `${inner("string")} || ${inner("string")}`,
                () =>
                    `cast(${draw(random, random.pick(["integer", "decimal", "date", "timestamp", "boolean"]), depth)} as string)`,
                () =>
                    `case when ${inner("boolean")} then ${inner("string")} when flag then 'b' else ${inner("string")} end`,
                () => random.pick(["doc.a", "doc.deep.a", 'doc."E-Mail"', "doc.tags", "doc.z"]),
            ])();
        case "integer":
            return random.pick([
                () => `${inner("integer")} ${random.pick(["+", "-", "*"])} ${inner("integer")}`,
                () => `-${inner("integer")}`,
                () => `try_cast(${draw(random, random.pick(["string", "decimal"]), depth)} as integer)`,
                () => `case ${inner("string")} when 'a' then 1 when txt then int else ${inner("integer")} end`,
            ])();
        case "decimal":
            return random.pick([
                () => `${inner("decimal")} ${random.pick(["+", "-"])} ${inner(random.pick(["integer", "decimal"]))}`,
                () => `${random.pick(["dec", "fine", "0.5", "2"])} * ${random.pick(["dec", "fine", "-1.5"])}`,
                () => `-${inner("decimal")}`,
                () =>
                    `try_cast(${draw(random, random.pick(["string", "integer", "decimal", "float"]), depth)} as decimal(${random.pick(["18, 2", "38, 4", "5, 1"])}))`,
            ])();
        case "float":
            return random.pick([
                () => `${inner(number())} / ${inner(number())}`,
                () => `cast(${draw(random, random.pick(["integer", "decimal"]), depth)} as float)`,
                () => `flt ${random.pick(["+", "-", "*"])} ${inner(number())}`,
            ])();
        case "boolean":
            return drawCondition(random, depth);
        case "date":
        case "timestamp": {
            const units =
                kind === "date"
                    ? ["day", "weeks", "months", "quarters", "years"]
                    : ["hours", "seconds", "minutes", "days", "month"];
            return random.pick([
                () =>
                    `${inner(kind)} ${random.pick(["+", "-"])} interval '${random.integer(40)} ${random.pick(units)}'`,
                () => `try_cast(${draw(random, "string", depth)} as ${kind})`,
                () => `cast(${draw(random, kind === "date" ? "timestamp" : "date", depth)} as ${kind})`,
            ])();
        }
        case "list":
            return `try_cast(${draw(random, "string", depth)} as list<string>)`;
        case "json":
            return `try_cast(${draw(random, "string", depth)} as json)`;
        case "record":
            return undefined;
    }
}

function drawCondition(random: Random, depth: number): string {
    const inner = (kind: Kind): string => `(${draw(random, kind, depth)})`;
    const kind = random.pick(comparable);
    return random.pick([
        () =>
            `${inner("boolean")} ${random.pick(["and", "or"])} ${inner("boolean")} ${random.pick(["and", "or"])} flag`,
        () => `not ${inner("boolean")}`,
        () => `${inner(kind)} ${random.pick(["=", "<>", "<", "<=", ">", ">="])} ${inner(kind)}`,
        () => `${inner(kind)} ${random.pick(["", "not "])}in (${draw(random, kind, 0)}, ${draw(random, kind, depth)})`,
        () => `${inner(kind)} ${random.pick(["", "not "])}between ${inner(kind)} and ${inner(kind)}`,
        () =>
            `${inner("string")} ${random.pick(["", "not "])}like '${random.pick(["%a%", "A__", "%", "_", "%🦆", "", "1%.%", "%\n_"])}'`,
        () => `${inner(random.pick([...comparable, "boolean", "list", "json"]))} is ${random.pick(["", "not "])}null`,
        () => `${inner("boolean")} is ${random.pick(["", "not "])}true`,
        () => `int ${random.pick(["<", "=", ">="])} ${inner("decimal")}`,
        () => `day ${random.pick(["<", "=", ">="])} ${inner("timestamp")}`,
        () => `try_cast(${draw(random, "string", depth)} as boolean)`,
    ])();
}
